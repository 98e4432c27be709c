@testable import LanguageKit
import Testing

@Suite("Statements as help knows them")
struct StatementCatalogueTests {
    @Test("every word that begins a statement is explained, and no other")
    func isWhole() {
        #expect(Set(StatementCatalogue.all.map(\.name)) == Set(Parser.keywords))
    }
}
