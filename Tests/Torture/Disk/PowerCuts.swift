import BaseKit
import SeededRandom

@testable import WorkspaceKit

/// A day's work on a simulated disk, cut off at every call; what may be found afterwards, examined.
final class PowerCuts {
    /// How much is tried.
    struct Effort {
        /// Subsets of pending writes at each moment.
        var subsets: Int
        /// Every so many-th state is examined, first with the first of these, then with the next; 1: all.
        var steps: [Int]
        /// Every so many-th examination is itself cut off at each of its calls; 0: none.
        var secondCrashes: Int

        static let slice = Effort(subsets: 8, steps: [17], secondCrashes: 60)
        /// Wide first, then close: a planted bug shows in many states.
        static let hunt = Effort(subsets: 16, steps: [47, 13, 3, 1], secondCrashes: 0)
        static let whole = Effort(subsets: 4096, steps: [1], secondCrashes: 50)
    }

    private struct Moment {
        let point: CrashPoint
        let cache: CacheFiles
        let olderCache: CacheFiles
        /// Commits that were acknowledged, -1 before the workspace itself was.
        let acknowledged: Int
        /// So many more may be there: those under way.
        let underWay: Int
    }

    private let folder = ScratchFolder()
    private var mount: String { folder.path }
    private var path: String { folder.path + "/county" }
    private var machine: String { path + "/.edsh" }
    private var moments: [Moment] = []
    /// All records after each commit.
    private var states: [[String]] = [[]]
    private(set) var examined = 0
    private(set) var calls = 0
    private var random = SeededRandom(seed: 20_160_928)

    // MARK: The day

    /// Makes a workspace; commits, undoes, removes, loses the cache, fills several segments, lets data files lag and syncs.
    private func work(on disk: SimulatedDisk) throws {
        var acknowledged = -1
        var underWay = 1
        var cache = CacheFiles()
        var older = CacheFiles()
        disk.beforeChange = { [self] point in
            let now = CacheFiles.read(in: machine)
            if now != cache { cache = now }
            moments.append(
                Moment(
                    point: point, cache: cache, olderCache: older, acknowledged: acknowledged, underWay: underWay))
        }
        let clock = SteadyClock()
        try Workspace.create(
            at: path, manifest: Registry.manifest, schemas: Registry.schemas, fileSystem: disk, clock: clock)
        acknowledged = 0
        var workspace = try open(disk, clock)
        func note() throws {
            acknowledged += 1
            states.append(try workspace.everything())
            older = cache
        }
        try workspace.change(Registry.town("T01", "界首镇"), Registry.town("T02", "白石乡"))
        try note()
        try workspace.change(Registry.school("S001", "一"), Registry.school("S002", String(repeating: "长", count: 1500)))
        try note()
        try workspace.change(Registry.school("S001", "二", pupils: 7), Registry.town("T02", "白石镇"))
        try note()
        try workspace.undo(by: ChangeOrigin(user: "li"))
        try note()
        workspace.close()
        CacheFiles.remove(in: machine)
        workspace = try open(disk, clock)
        try workspace.change(.remove(collection: "schools", id: "S002"))
        try note()
        workspace.smallFiles = 0
        try workspace.change(Registry.school("S003", "三"))
        try note()
        try workspace.change(Registry.school("S004", String(repeating: "四", count: 300)))
        try note()
        try workspace.sync()
        workspace.close()
        workspace = try open(disk, clock)
        try workspace.change(Registry.school("S005", "五"), Registry.town("T03", "高尚"))
        try note()
        // Lines that come faster than the disk, of which one is refused.
        let group = [
            [Registry.school("S006", String(repeating: "六", count: 200))], [Registry.town("T02", "高尚")],
            [.remove(collection: "schools", id: "S005"), Registry.school("S007", "七")], [Registry.town("T04", "溶江")],
        ]
        underWay = group.count - 1
        for changes in group {
            try workspace.begin(ChangeOrigin(user: "li"))
            for change in changes { try workspace.stage(change) }
            if (try? workspace.commit(waiting: true)) != nil { states.append(try workspace.everything()) }
        }
        try workspace.settle()
        acknowledged += underWay
        underWay = 1
        older = cache
        workspace.close()
        disk.beforeChange = nil
        moments.append(
            Moment(
                point: disk.crashPoint, cache: cache, olderCache: older, acknowledged: acknowledged, underWay: underWay)
        )
        calls = moments.count
    }

    private func open(_ disk: SimulatedDisk, _ clock: SteadyClock) throws -> Workspace {
        let workspace = try Workspace.open(at: path, schemas: Registry.schemas, fileSystem: disk, clock: clock)
        workspace.segmentLimit = 6000
        workspace.lockPatience = 20
        return workspace
    }

    // MARK: The examination

    /// What went wrong, one sentence each; stops at the first where `untilFirst`.
    func complaints(_ effort: Effort, untilFirst: Bool = true) -> [String] {
        do { try work(on: SimulatedDisk(mount: mount)) } catch { return ["the day itself failed: \(error)"] }
        var complaints: [String] = []
        for step in effort.steps {
            complaints += survey(effort, step, untilFirst)
            if untilFirst, !complaints.isEmpty { break }
        }
        return complaints
    }

    private func survey(_ effort: Effort, _ step: Int, _ untilFirst: Bool) -> [String] {
        var complaints: [String] = []
        var seen: Set<Int> = []
        var count = 0
        for moment in moments {
            let caches = [("lost", CacheFiles()), ("old", moment.olderCache), ("current", moment.cache)]
            for image in moment.point.images(limit: effort.subsets, &random) {
                let digest = image.digest
                for (name, cache) in caches {
                    guard seen.insert(key(digest, cache, moment.acknowledged)).inserted else { continue }
                    count += 1
                    guard count % step == 0 else { continue }
                    let found = examine(
                        SimulatedDisk(mount: mount, image), cache,
                        moment.acknowledged...(moment.acknowledged + moment.underWay),
                        crashAgain: effort.secondCrashes > 0 && count % (step * effort.secondCrashes) == 0)
                    complaints += found.map {
                        "cut off before `\(moment.point.call)` after commit \(moment.acknowledged), cache \(name): \($0)"
                    }
                    if untilFirst, !complaints.isEmpty { return complaints }
                }
            }
            // The process alone was killed: what it wrote is still on its way when the next one reads it.
            count += 1
            if count % min(step, 5) == 0 {
                complaints += killedThenCut(moment).map {
                    "killed before `\(moment.point.call)` after commit \(moment.acknowledged): \($0)"
                }
            }
            if untilFirst, !complaints.isEmpty { return complaints }
        }
        return complaints
    }

    private func key(_ image: Int, _ cache: CacheFiles, _ acknowledged: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(image)
        hasher.combine(acknowledged)
        for (name, bytes) in cache.contents.sorted(by: { $0.key < $1.key }) {
            hasher.combine(name)
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
        return hasher.finalize()
    }

    private func prepare(_ cache: CacheFiles) {
        let real = LocalFileSystem()
        try? real.makeDirectoryIfMissing(path)
        try? real.makeDirectoryIfMissing(machine)
        cache.write(in: machine)
    }

    /// Opens what was found and asks all there is to ask.
    private func examine(
        _ disk: SimulatedDisk, _ cache: CacheFiles, _ allowed: ClosedRange<Int>, crashAgain: Bool = false
    ) -> [String] {
        examined += 1
        prepare(cache)
        var recoveries: [(CrashPoint, CacheFiles)] = []
        if crashAgain {
            disk.beforeChange = { [self] point in recoveries.append((point, CacheFiles.read(in: machine))) }
        }
        let workspace: Workspace
        do { workspace = try open(disk, SteadyClock()) } catch {
            // Before `create` returned there need not be a workspace.
            return allowed.lowerBound < 0 ? [] : ["it does not open: \(message(error))"]
        }
        defer { workspace.close() }
        var complaints: [String] = []
        var state = -1
        do {
            let found = try workspace.everything()
            let allowed = max(allowed.lowerBound, 0)...min(allowed.upperBound, states.count - 1)
            if let number = allowed.first(where: { states[$0] == found }) {
                state = number
            } else {
                let known = states.firstIndex(of: found).map { "the state of commit \($0)" } ?? "a state that never was"
                complaints.append("found \(known), not that of \(allowed)")
            }
            complaints += try workspace.verify().map(\.english)
            disk.beforeChange = nil
            if try workspace.change(Registry.town("T90", "后来")) == nil { complaints.append("nothing can be written") }
            complaints += try workspace.verify().map(\.english)
        } catch {
            complaints.append("it cannot be used: \(message(error))")
        }
        workspace.close()
        if complaints.isEmpty, state >= 0 {
            for (point, cache) in recoveries {
                for image in point.images(limit: 4, &random) {
                    complaints += examine(SimulatedDisk(mount: mount, image), cache, allowed).map {
                        "then cut off again before `\(point.call)`: \($0)"
                    }
                    if !complaints.isEmpty { return complaints }
                }
            }
        }
        return complaints
    }

    /// What a reader was shown after a writer was killed must still be there after the power failed.
    private func killedThenCut(_ moment: Moment) -> [String] {
        guard moment.acknowledged >= 0 else { return [] }
        prepare(moment.cache)
        let disk = SimulatedDisk(mount: mount, resuming: moment.point)
        guard let workspace = try? open(disk, SteadyClock()) else { return ["it does not open"] }
        let shown = try? workspace.everything()
        let cache = CacheFiles.read(in: machine)
        workspace.close()
        guard let shown, let number = states.lastIndex(of: shown) else { return ["it cannot be read"] }
        return examine(SimulatedDisk(mount: mount, disk.crashPoint.image { _ in false }), cache, number...number)
            + examine(SimulatedDisk(mount: mount, disk.crashPoint.image { _ in true }), cache, number...number)
    }

    private func message(_ error: any Error) -> String { (error as? Diagnostic)?.message.text ?? "\(error)" }
}
