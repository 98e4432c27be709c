import BaseKit
import Glibc
import SeededRandom
import Testing

@testable import WorkspaceKit

/// Mutated inputs, the same in every run: seconds here, a minute or more by `scripts/torture fuzz`
/// (EDSH_TORTURE_TIMES says how many).
@Suite("Bytes by chance")
struct FuzzTests {
    private static let seconds: Int = {
        if getenv("EDSH_TORTURE") == nil { return 2 }
        return 60 * (getenv("EDSH_TORTURE_TIMES").flatMap { Int(String(cString: $0)) } ?? 1)
    }()

    /// Calls `body` with mutations of `corpus` until the time is over.
    private func fuzz(_ name: String, _ corpus: [[UInt8]], _ body: ([UInt8]) throws -> Bool) rethrows {
        var random = SeededRandom(seed: 0xED5)
        var tried = 0
        var taken = 0
        var corpus = corpus
        let end = time(nil) + FuzzTests.seconds
        while tried % 64 != 0 || time(nil) < end {
            let input = mutate(corpus[Int(random.next() % UInt64(corpus.count))], corpus, &random)
            tried += 1
            // What was taken is worth mutating further.
            if try body(input) {
                taken += 1
                if corpus.count < 500, input.count < 4000, random.next() % 8 == 0 { corpus.append(input) }
            }
        }
        print("fuzz: \(name): \(tried) inputs, \(taken) of them accepted")
        #expect(tried > 100)
    }

    private static let pieces = [
        "\"", "\\", "{", "}", "[", "]", ":", ",", "null", "true", "-0", "1e9", "9007199254740993", "\\ud800", "\\u0000",
        "\u{FEFF}", "\n", "\0", "é", "e\u{301}", "\"id\":\"X\"", "\"name\":", "2016-02-30", "$(", "|", "'", "`", "#",
    ].map { Array($0.utf8) }

    private func mutate(_ start: [UInt8], _ corpus: [[UInt8]], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = start
        func place(_ random: inout SeededRandom) -> Int { Int(random.next() % UInt64(bytes.count + 1)) }
        for _ in 0...Int(random.next() % 4) {
            let at = place(&random)
            switch random.next() % 6 {
            case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(random.next() % 8)
            case 1 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: random.next())
            case 2:
                bytes.insert(contentsOf: FuzzTests.pieces[Int(random.next() % UInt64(FuzzTests.pieces.count))], at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 20)))
            case 4:
                let from = place(&random)
                bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + 30)]), at: at)
            default:
                let other = corpus[Int(random.next() % UInt64(corpus.count))]
                bytes = Array(bytes[..<at] + other.suffix(Int(random.next() % UInt64(other.count + 1))))
            }
        }
        return bytes
    }

    @Test("as a record: refused with a place, or read and written and read again as the same")
    func records() throws {
        let corpus = [
            #"{"id":"S001","name":"一","town":"T01","pupils":12}"#,
            #"{"id":"S001","name":"a\u00e9\n\"","town":"T01","more":{"x":[1,2,{"y":null}]},"z":1.50}"#, "{}",
        ].map { Array($0.utf8) }
        try fuzz("records", corpus) { bytes in
            guard let records = try? RecordFile.read(bytes, of: Registry.schools, name: "x") else { return false }
            var written: [UInt8] = []
            for record in records {
                CanonicalJSON.append(record, of: Registry.schools, to: &written)
                written.append(UInt8(ascii: "\n"))
            }
            let again = try RecordFile.read(written, of: Registry.schools, name: "x")
            #expect(zip(records, again).allSatisfy { $0.isIdentical(to: $1) } && records.count == again.count)
            return true
        }
    }

    @Test("as a manifest: refused, or written and read again as the same")
    func manifests() throws {
        let corpus = [
            Registry.manifest.text,
            #"{"format":1,"bureau":"x","modules":["a"],"members":[{"user":"li","name":"李"}],"schoolYearStart":9,"q":[]}"#,
        ].map { Array($0.utf8) }
        try fuzz("manifests", corpus) { bytes in
            guard let manifest = try? Manifest(bytes, name: "x") else { return false }
            let again = try Manifest(Array(manifest.text.utf8), name: "x")
            #expect(again.text == manifest.text)
            return true
        }
    }

    @Test("as a journal: what is read of it is a beginning of what was written")
    func journals() throws {
        let county = try RealRegistry()
        let workspace = try county.open()
        for number in 1...3 { try workspace.change(Registry.town("T0\(number)", "镇 \(number)")) }
        workspace.close()
        let good = try county.bytes("journal/000001.jsonl")
        var hashes = [""]
        let reader = JournalReader(files: LocalFileSystem(), directory: county.path + "/journal")
        _ = try reader.read(from: Checkpoint.beginning.state) { hashes.append($0.state.hash) }
        let header = Array(good.prefix { $0 != UInt8(ascii: "\n") })
        hashes[0] = SHA256Digest.hexadecimal(header)
        try fuzz("journals", [good]) { bytes in
            try county.write("journal/000001.jsonl", bytes)
            let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
            let isBeginning = outcome.state.number < hashes.count && outcome.state.hash == hashes[outcome.state.number]
            // Without its header nothing is known at all.
            #expect(isBeginning || outcome.state.number == 0, "\(outcome.state)")
            return outcome.problem == .none
        }
    }
}
