import BaseKit

@testable import WorkspaceKit

/// What concerns segments of the journal in which the cache has nothing to look up.
extension Oracle {
    static let oldSegments = Oracle("Damage in a segment sealed long ago stops writing, and is told to readers") {
        let county = try severalSegments(12)
        let name = "journal/000002.jsonl"
        let good = try county.bytes(name)
        var complaints: [String] = []
        func unlessTold(_ what: String) throws {
            let workspace = try county.open()
            defer { workspace.close() }
            complaints += unlessRefused("E0520", what) { try workspace.change(Registry.town("T03", "后来")) }
        }
        // Nobody has looked at them since the cache was made; and the last opening had found them whole.
        for isKnown in [false, true] {
            if isKnown {
                try county.open().change(Registry.town("T02", "白石"))
            } else {
                county.removeCache()
                _ = try county.open().record("towns", id: "T01")
            }
            for bit in [good.count, good.count * 8 - 12] {
                var bytes = good
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                try county.write(name, bytes)
                try unlessTold("a commit behind a damaged segment, bit \(bit), known: \(isKnown)")
                if isKnown {
                    let reader = try county.open()
                    defer { reader.close() }
                    if try reader.record("towns", id: "T01") == nil { complaints.append("nothing can be read") }
                    if !reader.notices.contains(where: { $0.english.contains("damaged") }) {
                        complaints.append("a reader is not told")
                    }
                }
            }
            try county.write(name, Array(good.dropLast(30)))
            try unlessTold("a commit behind a segment that was cut, known: \(isKnown)")
            try LocalFileSystem().unlink(county.path + "/" + name)
            try unlessTold("a commit behind a segment that is missing, known: \(isKnown)")
            try county.write(name, good)
            // As it was, but for its inode and its time.
            try county.open().change(Registry.town("T04", "又\(isKnown)"))
        }
        try county.write(name, Array(good.dropLast(30)))
        let workspace = try county.open()
        defer { workspace.close() }
        _ = try workspace.salvage(by: ChangeOrigin(user: "li"))
        // A gap speaks of the damage from now on.
        try workspace.change(Registry.town("T05", "救回"))
        try county.open().change(Registry.town("T06", "再开"))
        return complaints
    }

    static let newerFormat = Oracle("Nothing is written behind a segment that a newer edsh began") {
        var complaints: [String] = []
        for isCached in [true, false] {
            let county = try severalSegments(6)
            // The commit that begins a segment; nobody has opened the workspace since.
            var count = try segments(county).count
            repeat {
                let workspace = try county.open()
                workspace.segmentLimit = 900
                try workspace.change(Registry.town("T01", "镇 \(count)"))
                workspace.close()
                count += 1
            } while try segments(county).count < count && count < 40
            guard let last = try segments(county).last else { return ["there is no segment"] }
            let name = "journal/" + last
            let lines = String(decoding: try county.bytes(name), as: UTF8.self).split(separator: "\n")
            guard lines.first?.contains("\"format\":1,") == true else { return ["the header is another"] }
            let header = String(lines[0].dropFirst(JournalFraming.length))
            let newer = JournalFraming.line(
                try JSONScanner.document(Array(("{" + header.replacing("\"format\":1,", with: "\"format\":2,")).utf8)))
            let bytes = newer + Array(lines.dropFirst().map { $0 + "\n" }.joined().utf8)
            try county.write(name, bytes)
            if !isCached { county.removeCache() }
            complaints += unlessRefused("E0525", "a commit behind a newer format, with the cache: \(isCached)") {
                try county.open().change(Registry.town("T02", "白石"))
            }
            complaints += unlessRefused("E0525", "salvage of what is no damage") {
                _ = try county.open().salvage(by: ChangeOrigin(user: "li"))
            }
            if try county.bytes(name) != bytes { complaints.append("the newer segment was changed") }
        }
        return complaints
    }

    private static func severalSegments(_ commits: Int) throws -> RealRegistry {
        let county = try RealRegistry()
        let workspace = try county.open()
        workspace.segmentLimit = 900
        for number in 1...commits { try workspace.change(Registry.town("T01", "镇 \(number)")) }
        workspace.close()
        return county
    }

    private static func segments(_ county: RealRegistry) throws -> [String] {
        try LocalFileSystem().list(county.path + "/journal").sorted()
    }
}
