import Glibc
import Testing

@testable import WorkspaceKit

@Suite("The workspace's promises hold")
struct PromiseTests {
    @Test("on sound code", arguments: Oracle.all)
    func hold(_ oracle: Oracle) throws {
        let complaints = try oracle.complaints()
        #expect(complaints.isEmpty, "\(complaints.prefix(5).joined(separator: "\n"))")
    }

    /// `scripts/torture disk` tries every state; the other tests every so many-th.
    @Test(
        "at every moment of a day's work, in every state that a power cut can leave",
        .enabled(if: getenv("EDSH_TORTURE") != nil, "it takes minutes: `scripts/torture disk`"))
    func everyState() {
        let cuts = PowerCuts()
        #expect(cuts.complaints(.whole, untilFirst: false) == [])
        print("disk: \(cuts.calls) calls, \(cuts.examined) states examined")
    }
}

#if DEBUG
    @Suite("A planted bug is caught")
    struct PlantedBugTests {
        /// Which promise each bug breaks.
        private func oracle(for bug: PlantedBug) -> Oracle {
            switch bug {
            case .journalNotSynchronized, .newSegmentsNameNotSynchronized, .seenCommitNotSynchronized,
                .dataFileNotSynchronized, .dataFolderNotSynchronized, .replacedFileNotSynchronized,
                .replacedNameNotSynchronized, .newWorkspacesFolderNotSynchronized, .renamedBeforeTheIntent,
                .cacheCommittedBeforeTheJournal, .intentNotRolledForward:
                .powerCuts
            case .checkpointsEndNotSynchronized, .foundLinesNotSynchronized: .settledJournal
            case .waitingCommitsNotMarked: .powerCuts
            case .refusedLineStaysBehindWaitingCommits, .brokenOffCacheBelieved: .waitingCommits
            case .journalSynchronizedAgainAfterAnError: .failedSync
            case .failedWriteNotTakenBack: .fullDisk
            case .tornTailNotCutOff, .tornTailNotKept: .tornTail
            case .chainNotChecked: .cutOutCommit
            case .sealNotChecked: .cutSegment
            case .checksumNotChecked: .flippedBits
            case .anchorNotChecked: .olderJournal
            case .staleCacheTrusted: .olderCache
            case .foreignCacheTrusted: .foreignCache
            case .dataFilesHashNotChecked: .editedBesideCache
            case .stampsIgnored: .handEdit
            case .highWaterMarkForgotten: .givenNumbers
            case .oldSegmentsNotLookedAt: .oldSegments
            case .lastSegmentNotLookedAt: .lastSegment
            case .broughtFilesNotKnown: .broughtFiles
            case .recordInTwoPartsTakenOver: .recordInTwoParts
            case .newerFormatNotLookedAt: .newerFormat
            case .lockNotTaken: .twoWriters
            case .journalsSizeNotChecked: .foreignWriter
            case .existingFileOpenedAsNew: .newFiles
            case .symbolicLinkFollowed: .symbolicLinks
            case .dataFileNotSorted: .sortedFiles
            case .uniqueKeyNotChecked: .uniqueKeys
            case .referenceNotChecked: .references
            case .conflictsOfUndoNotChecked: .undoConflicts
            case .duplicateKeyAccepted: .duplicateKeys
            case .numberRangeNotChecked: .numberRange
            }
        }

        @Test("by the test of the promise that it breaks", arguments: PlantedBug.allCases)
        func caught(_ bug: PlantedBug) {
            PlantedBug.$current.withValue(bug) {
                // A bug may as well stop the attempt itself.
                let complaints: [String]
                do { complaints = try oracle(for: bug).complaints() } catch { complaints = ["\(error)"] }
                #expect(!complaints.isEmpty, "\(bug) goes unnoticed")
                print("\(bug): \(complaints.first ?? "unnoticed")")
            }
        }

        @Test("and there are at least twenty")
        func enough() { #expect(PlantedBug.allCases.count >= 20) }
    }
#endif
