import Testing
import TranscriptKit

/// What a line needs of memory does not grow with the file.
@Suite struct MemoryTests {
    /// The most memory that the process had, in KiB.
    private func peak(_ folder: TestFolder, _ line: String) throws -> Int {
        try folder.write(line + "\n", to: "line.edsh")
        let result = try folder.shell(
            """
            edsh run line.edsh > rows.txt 2> error.txt & p=$!
            while now=$(awk '/VmHWM/ { print $2 }' /proc/$p/status 2> error2.txt) && [ -n "$now" ]; do
                peak=$now
                sleep 0.02
            done
            wait $p && echo $peak || cat error.txt
            """)
        return try #require(Int(result.output.split(separator: "\n").first ?? ""), "\(line): \(result.output)")
    }

    /// Sixty megabytes, or twice as many in UTF-16.
    @Test(arguments: ["csv", "jsonl", "json", "utf16.csv"])
    func aFileIsNeverInMemoryAsAWhole(_ kind: String) throws {
        let folder = try TestFolder(.none)
        let object = #"{\"id\": %d, \"school\": \"S%03d\", \"amount\": %d.25, \"note\": \"%s\"}"#
        let (first, row, last) =
            switch kind {
            case "jsonl": ("", object, "")
            case "json": ("[", "%s" + object, "]")
            default: ("id,school,amount,note", "%d,S%03d,%d.25,%s", "")
            }
        let comma = kind == "json" ? #"(i ? "," : ""),"# : ""
        _ = try folder.shell(
            """
            awk 'BEGIN {
                note = sprintf("%1000s", "."); gsub(" ", "note ", note); note = substr(note, 1, 1000)
                if ("\(first)") print "\(first)"
                for (i = 0; i < 60000; i++) printf "\(row)\\n", \(comma) i, i % 300, i % 1000, note
                if ("\(last)") print "\(last)"
            }' \(kind == "utf16.csv" ? "| iconv -t utf-16" : "") > many.\(kind)
            """)
        #expect(try folder.shell("test $(stat -c %s many.\(kind)) -gt 60000000 && echo long").output == "long\n")
        let grouped = try peak(
            folder, "open many.\(kind) | where amount > 500 | summarize n = count(), s = sum(amount) by school")
        #expect(grouped < 64 << 10, "\(grouped) KiB")
        let all = try peak(folder, "open many.\(kind) | save rows.csv")
        #expect(all < 64 << 10, "\(all) KiB")
        #expect(try folder.shell("wc -l < rows.csv").output == "60001\n")
    }
}
