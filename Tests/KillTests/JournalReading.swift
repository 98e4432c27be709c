import BaseKit

/// A second reading of the journal, written from its description alone and not from the program's own reader.
struct JournalReading {
    struct Commit: Equatable {
        let number: Int
        let message: String
        /// The names that the commit gives to records, one for each operation.
        let names: [String]
    }

    var commits: [Commit] = []
    /// What is wrong before the last line feed; an unfinished commit at the end is no fault of a program that was killed.
    var faults: [String] = []

    init(_ bytes: [UInt8]) {
        var previous = ""
        var chain: [UInt8] = []
        var open: (number: Int, message: String, names: [String])?
        // What stands behind the last line feed was not written whole.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            guard line.count > 18, JournalReading.checksum(line.dropFirst(18)) == JournalReading.text("crc", text)
            else {
                faults.append("line \(index + 1): the checksum does not fit")
                return
            }
            if text.contains("\"segment\":1,\"format\"") {
                previous = SHA256Digest.hexadecimal(Array(line))
            } else if let number = JournalReading.number("begin", text) {
                if open != nil { faults.append("line \(index + 1): a commit begins inside of another") }
                if JournalReading.text("previous", text) != previous { faults.append("commit \(number): wrong chain") }
                open = (number, JournalReading.text("message", text), [])
                chain = JournalReading.bytes(previous) + JournalReading.digest(line)
            } else if text.contains("\"op\":\"") {
                open?.names.append(JournalReading.afterName(text))
                chain += JournalReading.digest(line)
            } else if let number = JournalReading.number("end", text) {
                guard let commit = open, commit.number == number else {
                    faults.append("line \(index + 1): an end without a beginning")
                    return
                }
                let hash = SHA256Digest.hexadecimal(chain)
                if JournalReading.text("hash", text) != hash { faults.append("commit \(number): wrong hash") }
                if JournalReading.number("operations", text) != commit.names.count {
                    faults.append("commit \(number): operations are missing")
                }
                if number != commits.count + 1 { faults.append("commit \(number) stands at \(commits.count + 1)") }
                previous = hash
                commits.append(Commit(number: number, message: commit.message, names: commit.names))
                open = nil
            }
        }
    }

    private static func digest(_ line: ArraySlice<UInt8>) -> [UInt8] { bytes(SHA256Digest.hexadecimal(Array(line))) }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }

    private static func text(_ key: String, _ line: String) -> String {
        guard let start = line.range(ofText: "\"\(key)\":\"") else { return "" }
        return String(line[start...].prefix { $0 != "\"" })
    }

    /// The name in an operation's after-image.
    private static func afterName(_ line: String) -> String {
        guard let start = line.range(ofText: "\"after\":") else { return "" }
        return text("name", String(line[start...]))
    }

    private static func number(_ key: String, _ line: String) -> Int? {
        guard let start = line.range(ofText: "\"\(key)\":") else { return nil }
        return Int(line[start...].prefix { $0.isNumber })
    }

    /// CRC-32C, bit by bit.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> String {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
        }
        let digits = String(~value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension String {
    /// The index behind the first occurrence.
    fileprivate func range(ofText text: String) -> Index? { firstRange(of: text)?.upperBound }
}
