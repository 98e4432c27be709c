import BaseKit
import ModuleKit
import SampleCounty
import Testing
import TranscriptKit

@testable import ShellKit
@testable import edsh

/// `check` on the sample county: every planted error is found, and nothing else.
@Suite struct CheckTests {
    private struct Finding: Hashable {
        let collection: String
        let id: String
    }

    @Test func findsThePlantedErrorsAndNothingElse() throws {
        let outcome = try TestFolder(.sample).edsh("check", "--format", "tsv", mergesErrors: false)
        #expect(outcome.status == 1, "errors are told by the exit status")
        let lines = outcome.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(lines.first)
        let (collection, id) = (
            try #require(header.firstIndex(of: "collection")), try #require(header.firstIndex(of: "id"))
        )
        let found = lines.dropFirst().map { Finding(collection: $0[collection], id: $0[id]) }
        let planted = Set(SampleCounty.plantedErrors().map { Finding(collection: $0.collection, id: $0.id) })
        #expect(planted.subtracting(found).isEmpty, "not found: \(planted.subtracting(found))")
        #expect(Set(found).subtracting(planted).isEmpty, "not planted: \(Set(found).subtracting(planted))")
        #expect(found.count == Set(found).count, "a record is named twice")
    }

    @Test func statusIsZeroWithoutErrors() throws {
        let folder = try TestFolder(.sample)
        let school = try folder.edsh("check", "--school", "S001", "--format", "jsonl", mergesErrors: false)
        #expect(school.status == 1 && school.output.contains("P03649"))
        let other = try folder.edsh("check", "schools", "--school", "S002", mergesErrors: false)
        #expect(other.status == 0, "\(other.output)")
    }

    /// The rules of a collection that nothing was changed in cost nothing, and those that read none of the changed fields.
    @Test func onlyConcernedRulesAreLookedAt() {
        let book = RuleBook(Modules.all)
        let concerned = book.concerned["townships"] ?? []
        #expect(concerned.isEmpty)
        for (collection, indexes) in book.concerned {
            for index in indexes {
                let rule = book.entries[index].rule
                #expect(rule.severity == .error)
                #expect(
                    rule.collection == collection || rule.dependencies.contains { $0.collection == collection },
                    "\(rule.name)")
            }
        }
    }

    /// A small commit makes the rules of its collection alone: they are those that the whole book has for it, in its order.
    @Test func theBookOfOneCollectionHoldsWhatConcernsIt() {
        let whole = RuleBook(Modules.all)
        func concerned(_ book: RuleBook, _ collection: String) -> [Rule] {
            (book.concerned[collection] ?? []).map { book.entries[$0].rule }
        }
        for collection in Modules.all.flatMap(\.collections).map(\.name) {
            let own = RuleBook(Modules.all, about: collection)
            #expect(concerned(own, collection) == concerned(whole, collection), "\(collection)")
            #expect(own.lifeCycles[collection]?.field == whole.lifeCycles[collection]?.field, "\(collection)")
            #expect(own.keptFields[collection]?.map(\.name) == whole.keptFields[collection]?.map(\.name))
        }
    }
}
