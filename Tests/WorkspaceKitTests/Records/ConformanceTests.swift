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
        #expect(counts["y", default: 0] > 90)
        #expect(counts["n", default: 0] > 180)
        #expect(counts["i", default: 0] > 30)
    }
}

enum Conformance {
    static let folder: String? = {
        let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        let path = "/" + root + "/shared/data/conformance/JSONTestSuite/test_parsing"
        return ((try? LocalFileSystem().stamp(at: path)) ?? nil) == nil ? nil : path
    }()
}
