import BaseKit
import Testing

@testable import WorkspaceKit

/// The public JSON parser suite, which lies beside the project and not in it.
@Suite("The JSON parser suite", .enabled(if: Conformance.folder != nil, "../shared/data/conformance is not here"))
struct ConformanceTests {
    @Test("has its valid files accepted, its invalid ones refused, and no crash on the rest")
    func suite() throws {
        let folder = try #require(Conformance.folder)
        let files = LocalFileSystem()
        var counts: [Character: Int] = [:]
        for name in try files.list(folder).sorted() where name.hasSuffix(".json") {
            let bytes = try #require(try files.contents(of: folder + "/" + name))
            let accepted = (try? JSONScanner.document(bytes, duplicateKeys: .allowed)) != nil
            switch name.first {
            case "y": #expect(accepted, "\(name)")
            case "n": #expect(!accepted, "\(name)")
            default: break
            }
            counts[name.first ?? "?", default: 0] += 1
            // As a record: refused or kept, never a crash.
            _ = try? RecordFile.read(bytes, of: Fixture.schools, name: name)
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }

    /// Each file as the value of a field that the schema does not know, which is kept as it is.
    @Test("holds for a field of a record as well: what is refused is refused with its line and column")
    func records() throws {
        let folder = try #require(Conformance.folder)
        let files = LocalFileSystem()
        var refused = 0
        for name in try files.list(folder).sorted() where name.hasSuffix(".json") {
            var bytes = try #require(try files.contents(of: folder + "/" + name))
            // A record is one line; outside of texts a line end is a blank.
            if name.hasPrefix("y") { bytes = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } }
            let line = Array(#"{"id":"S001","name":"x","township":"X01","more":"#.utf8) + bytes + Array("}\n".utf8)
            let failure: Diagnostic?
            do {
                _ = try RecordFile.read(line, of: Fixture.schools, name: name)
                failure = nil
            } catch { failure = error }
            switch name.first {
            // Of two fields of one name nobody can say which is meant: refused on purpose.
            case "y" where name.hasPrefix("y_object_duplicated_key"): #expect(failure != nil, "\(name)")
            case "y": #expect(failure == nil, "\(name): \(failure?.message ?? "")")
            case "n":
                #expect(failure != nil, "\(name)")
                refused += 1
            default: break
            }
            guard let failure else { continue }
            let place = try #require(failure.place, "\(name): \(failure.message)")
            #expect(place.source.name == name && place.line.number == 1, "\(name)")
            #expect(place.line.start >= 0 && place.range.start <= line.count, "\(name)")
            #expect(failure.expected != nil || failure.help != nil, "\(name): \(failure.message)")
        }
        #expect(refused == 188)
    }

    /// The object that is the record itself is read by other lines than one inside of a field.
    @Test("holds for the record itself: what is wrong with an object is wrong with a record")
    func objects() throws {
        let folder = try #require(Conformance.folder)
        let files = LocalFileSystem()
        var tried = 0
        for name in try files.list(folder).sorted() where name.hasPrefix("n_object") {
            let bytes = try #require(try files.contents(of: folder + "/" + name))
            guard bytes.first == UInt8(ascii: "{"), let text = String(validating: bytes, as: UTF8.self) else {
                continue
            }
            let line = #"{"id":"S001","# + text.dropFirst().replacing(#""id""#, with: #""name_of_it""#)
            #expect(throws: Diagnostic.self, "\(name)") {
                _ = try RecordFile.read(Array(line.utf8), of: Fixture.schools, name: name)
            }
            tried += 1
        }
        #expect(tried > 25)
    }
}

enum Conformance {
    static let folder: String? = {
        let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        let path = "/" + root + "/shared/data/conformance/JSONTestSuite/test_parsing"
        return ((try? LocalFileSystem().stamp(at: path)) ?? nil) == nil ? nil : path
    }()
}
