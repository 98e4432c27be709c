import BaseKit
import CTorture
import Glibc
import WorkspaceKit

/// Accounts among which money is moved about: whatever happens, the sum stays.
enum Accounts {
    static let count = 20
    static let each: Int64 = 1000
    static let sum = Int64(count) * each

    static let schema = CollectionSchema(
        "accounts", singular: "account", labelZh: "账户", summary: "", idPrefix: "A", idDigits: 2,
        fields: [
            FieldSchema("balance", .int, required: true, labelZh: "余额", summary: ""),
            FieldSchema("note", .text, labelZh: "备注", summary: ""),
        ])
    private static let origin = ChangeOrigin(user: "torture", message: "transfer")

    static func create(_ path: String) throws {
        try Workspace.create(at: path, manifest: Manifest(bureau: "x", modules: []), schemas: [schema])
        let workspace = try open(path)
        defer { workspace.close() }
        try workspace.begin(origin)
        for number in 0..<count {
            try workspace.stage(
                .put(collection: "accounts", record: Record(id: id(number), values: [.int(each), .text("")])))
        }
        _ = try workspace.commit()
    }

    static func open(_ path: String, clock: any Clock = SystemClock()) throws -> Workspace {
        let workspace = try Workspace.open(at: path, schemas: [schema], clock: clock)
        workspace.lockPatience = 120_000
        return workspace
    }

    private static func id(_ number: Int) -> String { number < 10 ? "A0\(number)" : "A\(number)" }

    /// One commit of two records; gives its number. `waiting`: it becomes durable with the next ones.
    static func transfer(_ workspace: Workspace, note: String, waiting: Bool = false) throws -> Int {
        try workspace.begin(origin)
        do {
            let from = Int.random(in: 0..<count)
            let to = (from + Int.random(in: 1..<count)) % count
            let amount = Int64.random(in: 1...100)
            for (number, change) in [(from, -amount), (to, amount)] {
                guard var record = try workspace.record("accounts", id: id(number)),
                    case .int(let balance) = record.values[0]
                else { throw Diagnostic("E0000", "an account is gone", outcome: .failed) }
                record.values = [.int(balance + change), .text(note)]
                try workspace.stage(.put(collection: "accounts", record: record))
            }
        } catch {
            workspace.rollback()
            throw error
        }
        return try workspace.commit(waiting: waiting)?.number ?? 0
    }

    /// The sum of all balances in one look.
    static func total(_ workspace: Workspace) throws -> Int64 {
        let cursor = try workspace.database.query(
            "SELECT sum(balance) FROM accounts", columns: [Column("sum", .int)])
        guard let row = try cursor.next(), case .int(let total) = row[0] else { return -1 }
        return total
    }

    /// A number that almost every transfer changes.
    static func fingerprint(_ workspace: Workspace) throws -> Int64 {
        let cursor = try workspace.database.query(
            "SELECT sum(balance * CAST(substr(id, 2) AS INTEGER)) AS n FROM accounts", columns: [Column("n", .int)])
        guard let row = try cursor.next(), case .int(let number) = row[0] else { return -1 }
        return number
    }

    /// Everything that must hold however the last writer ended; `acknowledged`: what it was told.
    static func complaints(_ path: String, acknowledged: Int, exactly: Bool = true) -> [String] {
        do {
            let workspace = try open(path)
            defer { workspace.close() }
            var complaints = try workspace.verify().map(\.english)
            let numbers = try workspace.log().map(\.number)
            if numbers != (1...max(numbers.count, 1)).reversed() { complaints.append("the log has gaps: \(numbers)") }
            let last = numbers.first ?? 0
            if last < acknowledged { complaints.append("commit \(acknowledged) was acknowledged, \(last) is the last") }
            if exactly, acknowledged > 0, last > acknowledged + 1 {
                complaints.append("\(last) commits, \(acknowledged) told")
            }
            let found = try total(workspace)
            if found != sum { complaints.append("the sum is \(found) and not \(sum)") }
            _ = try transfer(workspace, note: "after")
            return complaints
        } catch {
            return ["it cannot be used: \((error as? Diagnostic)?.message.text ?? "\(error)")"]
        }
    }
}

/// What child processes do.
enum Child {
    /// Says what it sees of the records.
    static func look(_ path: String) -> Int32 {
        do {
            let workspace = try Accounts.open(path)
            say("\(try Accounts.fingerprint(workspace))\n")
            workspace.close()
            return 0
        } catch {
            say("! \((error as? Diagnostic)?.message.text ?? "\(error)")\n")
            return 3
        }
    }

    /// Makes `count` commits, and writes the number of each once it is told that it is committed.
    static func write(_ path: String, _ count: Int) -> Int32 {
        do {
            torture_mark()
            let workspace = try Accounts.open(path)
            for number in 0..<count {
                say("\(try Accounts.transfer(workspace, note: String(repeating: "n", count: number % 7 * 100)))\n")
            }
            workspace.close()
            return 0
        } catch {
            let diagnostic = error as? Diagnostic
            say("! \(diagnostic?.message.text ?? "\(error)")\n")
            return diagnostic?.outcome == .notCommitted ? 3 : diagnostic?.outcome == .unknown ? 4 : 5
        }
    }

    /// Writes as lines from a pipe do, until it is killed: in groups, between which the lock is free for an instant.
    static func stream(_ path: String) -> Int32 {
        do {
            let workspace = try Accounts.open(path)
            while true {
                var last = 0
                let began = ContinuousClock.now
                while began.duration(to: .now) < .milliseconds(20) {
                    last = try Accounts.transfer(workspace, note: "s", waiting: true)
                }
                try workspace.settle()
                say("\(last)\n")
            }
        } catch {
            say("! \((error as? Diagnostic)?.message.text ?? "\(error)")\n")
            return 5
        }
    }

    /// Looks until a file named `stop` is there; every look must find the whole sum.
    static func read(_ path: String, stop: String) -> Int32 {
        var looks = 0
        while access(stop, F_OK) != 0 {
            do {
                let workspace = try Accounts.open(path)
                defer { workspace.close() }
                for _ in 0..<20 {
                    let total = try Accounts.total(workspace)
                    if total != Accounts.sum {
                        say("! a reader saw the sum \(total)\n")
                        return 1
                    }
                    looks += 1
                    usleep(500)
                }
            } catch {
                say("! a reader: \((error as? Diagnostic)?.message.text ?? "\(error)")\n")
                return 1
            }
        }
        say("\(looks)\n")
        return 0
    }

    static func say(_ text: String) {
        var text = text
        _ = text.withUTF8 { Glibc.write(1, $0.baseAddress, $0.count) }
    }
}
