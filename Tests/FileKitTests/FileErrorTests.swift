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
}
