import BaseKit
import Glibc
import Testing

@testable import FileKit

@Suite("Files that cannot be opened")
struct FileErrorTests {
    @Test("A file that does not exist: the nearest names in its folder")
    func missing() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("teachers.csv", "a,b\n1,2\n")
        #expect(try FileTable.open(path: file).rowCount == 1)
        let missing = folder.path + "/teacher.csv"
        let diagnostic = try #require(refusal { try FileTable.open(path: missing) })
        #expect(diagnostic.code == "E0601")
        #expect(diagnostic.message == "there is no file \(missing)")
        #expect(diagnostic.suggestions == [file])
    }

    @Test("A folder that does not exist, a folder in place of a file")
    func folders() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.csv", "a\n")
        _ = try folder.write("b.doc", "b\n")
        let nowhere = folder.path + "/nowhere/a.csv"
        #expect(
            refusal { try FileTable.open(path: nowhere) }?.message
                == "there is no file \(nowhere): there is no folder \(folder.path)/nowhere")
        let diagnostic = try #require(refusal { try FileTable.open(path: folder.path) })
        #expect(diagnostic.message == "\(folder.path) is a folder, not a file")
        #expect(diagnostic.suggestions == [file])
    }

    @Test("A file that this user may not read", .enabled(if: getuid() != 0, "the superuser may read everything"))
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.csv", "a\n1\n")
        chmod(file, 0)
        #expect(refusal { try FileTable.open(path: file) }?.message == "the file \(file) may not be read by this user")
    }

    @Test("A pipe is read like a file")
    func pipe() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe.csv"
        #expect(mkfifo(path, 0o600) == 0)
        // Open for reading and writing, so that nobody waits; the content is smaller than a pipe holds.
        let descriptor = open(path, O_RDWR)
        let other = open(path, O_WRONLY)
        #expect(write(other, "a,b\n1,2\n", 8) == 8)
        close(other)
        var opened: FileTable?
        withExtendedLifetime(folder) {
            // The end of the pipe comes once no writer is left.
            var writer = pthread_t()
            pthread_create(
                &writer, nil,
                { argument in
                    usleep(20_000)
                    close(Int32(Int(bitPattern: argument)))
                    return nil
                }, UnsafeMutableRawPointer(bitPattern: Int(descriptor)))
            opened = try? FileTable.open(path: path)
            pthread_join(writer, nil)
        }
        #expect(try opened?.rows() == [[.integer(1), .integer(2)]])
    }

    @Test("An unknown format, and a format that says more than the extension")
    func formats() throws {
        #expect(refusal { try fileTable("a", "x.csv", .init(format: "csvv")) }?.suggestions == ["csv"])
        #expect(try fileTable("[{\"a\":1}]", "x.csv", .init(format: "json")).rows() == [[.integer(1)]])
        #expect(try fileTable("[{\"a\":1}]", "x").rows() == [[.integer(1)]])
    }

    @Test("Files of kinds that hold no table are called what they are, by their content or by their name")
    func foreign() throws {
        func message(_ text: String, _ path: String, _ options: FileOptions = .init()) -> String? {
            refusal { try fileTable(text, path, options) }?.message.text
        }
        let page = "is a web page, which is not read as a table"
        #expect(message("\u{FEFF}\n <!DOCTYPE html><table>", "x.csv") == "x.csv \(page)")
        #expect(message("<HTML><table><tr><td>a,b", "x.xls") == "x.xls \(page)")
        #expect(message("a,b\n1,2\n", "x.htm") == "x.htm \(page)")
        #expect(message("<?xml version=\"1.0\"?><a/>", "x") == "x is an XML file, which is not read as a table")
        #expect(message("a: 1\nb: [1, 2]\n", "x.yml") == "x.yml is a YAML file, which is not read as a table")
        #expect(message("a", "x.docx") == "x.docx is a text document, which is not read as a table")
        #expect(message("\u{1}\0", "x.png") == "x.png is a picture, which is not read as a table")
        let old = refusal { try bytesTable([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "x.xls") }
        #expect(old?.message == "x.xls is an old Excel or Word file, which is not read as a table")
        #expect(old?.help == "open it in a spreadsheet program, save it as .xlsx, and open that")
        #expect(refusal { try bytesTable([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "x.xlsx") }?.code == "E0611")
        // What is told to be text is read as text, and so is an .xls that is one.
        #expect(try fileTable("<html>,b\n1,2\n", "x.html", .init(format: "csv")).rowCount == 1)
        #expect(try fileTable("a,b\n1,2\n", "x.xls").rows() == [[.integer(1), .integer(2)]])
        #expect(try fileTable("<5,b\n1,2\n", "x.csv").columns.map(\.name) == ["<5", "b"])
    }

    @Test("A name with a zero in it is refused at its place")
    func zeroInName() throws {
        let name = refusal { try fileTable("{\"a\": 1}\n{\"a\": 2, \"b\\u0000c\": 3}\n", "x.jsonl") }
        #expect(
            name?.message
                == "x.jsonl, line 2, column 11: this name holds the character U+0000, which no column's name can")
        #expect(name?.code == "E0607")
        #expect(try fileTable("{\"a\": \"b\\u0000c\"}", "x.jsonl").rows() == [[.text("b\0c")]])
        let utf16 = refusal { try bytesTable([0xFF, 0xFE, 0x61, 0, 0, 0, 0x0A, 0, 0x31, 0, 0x0A, 0], "x.csv") }
        #expect(utf16?.message == "x.csv: the name of column 1 holds the character U+0000")
    }

    private func bytesTable(_ bytes: [UInt8], _ path: String) throws -> FileTable {
        try FileTable(ByteBuffer(bytes), path: path, options: .init())
    }
}
