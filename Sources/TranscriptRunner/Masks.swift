/// What differs from run to run is written by a name of its own in transcripts.
///
/// - `‹time›`: an instant such as 2016-09-28T08:15:00.123Z; padded with blanks to its width where a table follows on
/// - `‹folder›`: the folder in which the transcript runs
enum Masks {
    static func apply(_ text: String, folder: String) -> String {
        let bytes = Array(text.utf8)
        let place = Array(folder.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at...].starts(with: place) {
                result += Array("‹folder›".utf8)
                at += place.count
            } else if let width = instant(bytes[at...]) {
                let name = "‹time›"
                result += Array(name.utf8)
                at += width
                let isInTable = bytes[at...].starts(with: [UInt8(ascii: " "), UInt8(ascii: " ")])
                if isInTable { result += [UInt8](repeating: UInt8(ascii: " "), count: width - name.count) }
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How many bytes the instant takes with which the text begins; nil where it begins with none.
    private static func instant(_ bytes: ArraySlice<UInt8>) -> Int? {
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
        guard bytes.count > pattern.count else { return nil }
        for (byte, wanted) in zip(bytes, pattern) {
            guard wanted == UInt8(ascii: "d") ? isDigit(byte) : byte == wanted else { return nil }
        }
        var rest = bytes.dropFirst(pattern.count)
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        guard rest.first == UInt8(ascii: "Z") else { return nil }
        return bytes.count - rest.count + 1
    }
}
