/// Mistakes that a test can plant, to prove that it would notice them. Each is one step of the protocol left out, moved or
/// done wrong. Only debug builds have the switch; in a release build `isPlanted` is the constant false.
enum PlantedBug: CaseIterable, Sendable {
    // Durability
    case journalNotSynchronized
    case journalSynchronizedAgainAfterAnError
    case newSegmentsNameNotSynchronized
    case seenCommitNotSynchronized
    case checkpointsEndNotSynchronized
    case foundLinesNotSynchronized
    case dataFileNotSynchronized
    case dataFolderNotSynchronized
    case replacedFileNotSynchronized
    case replacedNameNotSynchronized
    case newWorkspacesFolderNotSynchronized
    // Order
    case renamedBeforeTheIntent
    case cacheCommittedBeforeTheJournal
    case intentNotRolledForward
    // Recovery
    case tornTailNotCutOff
    case tornTailNotKept
    case chainNotChecked
    case checksumNotChecked
    case sealNotChecked
    case anchorNotChecked
    case staleCacheTrusted
    case foreignCacheTrusted
    case dataFilesHashNotChecked
    case stampsIgnored
    case broughtFilesNotKnown
    case highWaterMarkForgotten
    case oldSegmentsNotLookedAt
    case lastSegmentNotLookedAt
    case newerFormatNotLookedAt
    // Appending
    case lockNotTaken
    case journalsSizeNotChecked
    case failedWriteNotTakenBack
    case waitingCommitsNotMarked
    case refusedLineStaysBehindWaitingCommits
    case brokenOffCacheBelieved
    // Files
    case existingFileOpenedAsNew
    case symbolicLinkFollowed
    case dataFileNotSorted
    case recordInTwoPartsTakenOver
    // Records
    case uniqueKeyNotChecked
    case referenceNotChecked
    case conflictsOfUndoNotChecked
    case duplicateKeyAccepted
    case numberRangeNotChecked
}

#if DEBUG
    extension PlantedBug {
        /// Of the running test alone, so that tests beside it run on sound code.
        @TaskLocal static var current: PlantedBug?
    }

    func isPlanted(_ bug: PlantedBug) -> Bool { PlantedBug.current == bug }
#else
    @inline(__always) func isPlanted(_ bug: PlantedBug) -> Bool { false }
#endif
