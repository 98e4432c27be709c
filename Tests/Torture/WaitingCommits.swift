import BaseKit

@testable import WorkspaceKit

extension Oracle {
    static let waitingCommits = Oracle("Commits that wait for one another are all there once settled, and nothing else")
    {
        let county = try RealRegistry()
        let workspace = try county.open()
        try workspace.change(Registry.town("T01", "界首"))
        func wait(_ changes: StagedChange...) throws {
            try workspace.begin(ChangeOrigin(user: "li"))
            for change in changes { try workspace.stage(change) }
            _ = try workspace.commit(waiting: true)
        }
        var complaints: [String] = []
        try wait(Registry.town("T02", "白石"))
        // The second change of this line is refused, with the first; one that is given up leaves nothing either.
        complaints += unlessRefused("E0412", "a second 界首") {
            try wait(Registry.town("T03", "高尚"), Registry.town("T04", "界首"))
        }
        try workspace.begin(ChangeOrigin(user: "li"))
        try workspace.stage(Registry.town("T05", "严关"))
        workspace.rollback()
        try wait(Registry.town("T06", "兴安"))
        let reader = try county.open()
        if try reader.record("towns", id: "T02") != nil { complaints.append("a reader sees what is not durable") }
        reader.close()
        try workspace.settle()
        complaints += try compare(workspace, ["T01", "T02", "T06"], commits: 3)

        // SQLite itself rolls back where it has no room, or a change is interrupted.
        try wait(Registry.town("T07", "溶江"))
        try workspace.cache?.connection.execute("ROLLBACK")
        try wait(Registry.town("T08", "湘漓"))
        try workspace.settle()
        complaints += try compare(workspace, ["T01", "T02", "T06", "T07", "T08"], commits: 5)
        workspace.close()
        return complaints + (try compare(county.open(), ["T01", "T02", "T06", "T07", "T08"], commits: 5))
    }

    private static func compare(_ workspace: Workspace, _ ids: [String], commits: Int) throws -> [String] {
        var complaints = try workspace.verify().map(\.english)
        for number in 1...9 {
            let id = "T0\(number)"
            if try (workspace.record("towns", id: id) != nil) != ids.contains(id) {
                complaints.append("\(id) \(ids.contains(id) ? "is gone" : "is there")")
            }
        }
        let found = try workspace.status().commit
        return found == commits ? complaints : complaints + ["\(found) commits instead of \(commits)"]
    }
}
