import BaseKit
import ModuleKit

/// The collections that `scripts/bench query` asks: schools, their teachers and hazards, and payments to pupils, the field
/// names as in the files that the peers read.
struct CountyLedger: Module {
    let name = "ledger"
    let labelZh = "台账"
    let summary = "what the benchmark asks"
    let commands: [ModuleCommand] = []

    let collections = [
        CollectionSchema(
            "schools", singular: "school", labelZh: "学校", summary: "schools", idPrefix: "S", idDigits: 5,
            fields: [
                text("name"), text("township"), text("stage"),
                FieldSchema("students", .int, labelZh: "students", summary: "pupils"),
            ]),
        CollectionSchema(
            "teachers", singular: "teacher", labelZh: "教师", summary: "teachers", idPrefix: "T", idDigits: 6,
            fields: [
                text("name"), school, text("subject"), text("title"), date("hired"), date("born"),
            ], measures: ["title"]),
        CollectionSchema(
            "hazards", singular: "hazard", labelZh: "隐患", summary: "hazards", idPrefix: "H", idDigits: 6,
            fields: [school, text("severity"), date("found"), date("closed")], dimensions: ["severity", "found"],
            measures: ["closed"]),
        CollectionSchema(
            "disbursements", singular: "disbursement", labelZh: "发放", summary: "payments", idPrefix: "D", idDigits: 8,
            fields: [
                text("programme"), school, text("student"),
                FieldSchema("amount", .money, labelZh: "amount", summary: "yuan", unit: "yuan"), date("date"),
            ], dimensions: ["programme", "date"], measures: ["amount"]),
    ]

    private static let school = FieldSchema("school", .reference("schools"), labelZh: "school", summary: "the school")
    private static func text(_ name: String) -> FieldSchema { FieldSchema(name, .text, labelZh: name, summary: name) }
    private static func date(_ name: String) -> FieldSchema { FieldSchema(name, .date, labelZh: name, summary: name) }
}
