internal import BaseKit
internal import ModuleKit

/// The figures of an approved report as they were then: `exam.sat=1039#0a1b2c3d4e5f; …`. The digest is the beginning of the
/// figure's hash, over the value and the records behind it; figures without one were entered by hand.
struct FrozenFigures {
    struct Entry {
        let id: String
        let value: String
        let digest: String?
    }

    let entries: [Entry]

    init(_ values: [FigureValue], of ledger: FigureLedger) throws(Diagnostic) {
        var entries: [Entry] = []
        for value in values {
            guard let number = value.value else { continue }
            entries.append(
                Entry(
                    id: value.figure.id, value: number.normalized.description,
                    digest: try ledger.evidence(for: value).hash.map { String($0.prefix(12)) }))
        }
        self.entries = entries
    }

    init(text: String) {
        entries = text.split(separator: ";").compactMap { part in
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0.filter { $0 != " " }) }
            guard sides.count == 2 else { return nil }
            let value = sides[1].split(separator: "#", maxSplits: 1).map(String.init)
            return Entry(id: sides[0], value: value.first ?? "", digest: value.count > 1 ? value[1] : nil)
        }
    }

    var text: String {
        entries.map { "\($0.id)=\($0.value)\($0.digest.map { "#" + $0 } ?? "")" }.joined(separator: "; ")
    }
}
