import BaseKit
import ModuleKit
import SampleCounty
import Testing

@testable import edsh

/// The sample county is data that edsh would accept, down to the last reference.
@Suite("Sample county against the declarations")
struct SampleSchemaTests {
    let county = SampleData.shared
    let modules = Modules.all

    @Test("every collection of its modules has records, and nothing else is there")
    func collections() {
        #expect(county.order.sorted() == modules.flatMap(\.collections).map(\.name).sorted())
        #expect(SampleCounty.moduleNames == modules.map(\.name))
        for name in county.order { #expect(!county[name].isEmpty, "\(name) is empty") }
    }

    @Test("every value fits its field, and no required one is missing")
    func types() {
        for name in county.order {
            for row in county[name] {
                #expect(row.record.values.count == row.schema.fields.count)
                for field in row.schema.fields {
                    #expect(fits(row[field.name], field), "\(name) \(row.id) \(field.name): \(row[field.name])")
                }
            }
        }
    }

    @Test("every field of every collection is used by some record")
    func fieldsUsed() {
        let neverUsed = county.order.flatMap { name -> [String] in
            guard let schema = county[name].first?.schema else { return [] }
            return schema.fields.map(\.name)
                .filter { field in county[name].allSatisfy { $0[field].isNull } }.map { "\(name).\($0)" }
        }
        // No school of the county has been closed or merged, and no accident was major.
        #expect(neverUsed == ["schools.closed", "accountability_cases.accident"])
    }

    @Test("ids are as the system gives them: prefix, digits, in order; only exams are named by hand")
    func ids() {
        #expect(county["exams"].map(\.id) == ["gaokao-2015", "gaokao-2016"])
        for name in county.order where name != "exams" {
            for (index, row) in county[name].enumerated() {
                #expect(row.id == row.schema.idPrefix + padded(index + 1, row.schema.idDigits))
            }
        }
    }

    @Test("every reference leads to a record")
    func references() {
        let ids = Dictionary(uniqueKeysWithValues: county.order.map { name in (name, Set(county[name].map(\.id))) })
        for name in county.order {
            for row in county[name] {
                for field in row.schema.fields {
                    guard case .reference(let target) = field.type, let id = row.text(field.name) else { continue }
                    #expect(ids[target]?.contains(id) == true, "\(name) \(row.id) \(field.name): no \(target) \(id)")
                }
            }
        }
    }

    @Test("unique keys hold, even where empty fields count as equal")
    func uniqueKeys() {
        for name in county.order {
            for key in county[name].first?.schema.uniqueKeys ?? [] {
                let values = county[name].map { row in key.map { row[$0] } }
                #expect(Set(values).count == values.count, "\(name): \(key)")
            }
        }
    }

    @Test("two generations are equal")
    func repeatable() {
        let again = SampleCounty.records()
        let once = SampleCounty.records()
        #expect(again.map(\.collection) == once.map(\.collection))
        #expect(again.map(\.records) == once.map(\.records))
    }

    @Test("generation does not drift: the digest of each module's records is known")
    func digest() {
        // Changes with the generator on purpose only; transcripts and the user guide quote figures of this county.
        var digests: [String: String] = [:]
        for module in modules {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for name in module.collections.map(\.name) {
                for row in county[name] {
                    let line =
                        "\(name) \(row.id) " + row.record.values.map(\.plainText).joined(separator: "\u{1F}") + "\n"
                    for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
                }
            }
            digests[module.name] = String(hash, radix: 16)
        }
        #expect(
            digests == [
                "schools": "3bcfc23d70f8bdca",
                "teachers": "f4ff3d913e5782b0",
                "projects": "704406373198d54f",
                "safety": "4e417c8efb893535",
                "funding": "b402c9a20ef750cb",
                "exams": "cd40f643ee972929",
                "research": "2e6759912c3a16a0",
                "planning": "bfe5230ee2e70f00",
            ])
    }

    private func fits(_ value: Value, _ field: FieldSchema) -> Bool {
        switch (value, field.type) {
        case (.null, _): !field.required
        case (.bool, .bool), (.int, .int), (.date, .date): true
        case (.decimal(let number), .money): number.scale == 2
        case (.decimal(let number), .decimal(let scale)): number.scale == scale
        case (.text(let text), .text), (.text(let text), .reference): !text.isEmpty
        case (.text(let text), .enumeration(let cases)): cases.contains { $0.name == text }
        default: false
        }
    }
}
