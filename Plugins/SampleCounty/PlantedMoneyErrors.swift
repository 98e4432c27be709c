import BaseKit

/// Errors in the records of projects and funding. Each stands alone: no other rule is broken by it, and no figure of the
/// work summary.
extension PlantedErrors {
    static func money(_ tables: inout [RecordTable]) -> [PlantedError] {
        guard let projects = position(of: "projects", in: tables), let payments = position(of: "payments", in: tables)
        else { return [] }
        return [
            sources(&tables), days(&tables, projects), overpaid(&tables, projects, payments),
            invested(&tables, projects),
            area(&tables, projects), twice(&tables, payments), undecided(&tables, payments),
            withoutTender(&tables, projects), oldStandard(&tables), persons(&tables),
        ].compactMap(\.self)
    }

    /// The first so many-th repair that was accepted.
    private static func repair(_ number: Int, _ table: RecordTable) -> Int? {
        let repairs = table.records.indices.filter {
            table.value("kind", of: $0) == .text("repair") && !table.value("accepted", of: $0).isNull
        }
        return repairs.indices.contains(number) ? repairs[number] : nil
    }

    private static func sources(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let projects = position(of: "projects", in: tables), let table = position(of: "fund_sources", in: tables),
            let project = repair(1, tables[projects]),
            let index = last(
                in: tables[table], where: { $0.value("project", of: $1) == .text(tables[projects].records[project].id) }
            ),
            case .decimal(let amount) = tables[table].value("amount", of: index)
        else { return nil }
        let wrong = Value.hundredths(Int(amount.coefficient) - 500_000)
        tables[table].set("amount", of: index, to: wrong)
        tables[table].set("received", of: index, to: wrong)
        return error(.sourcesNotTotal, tables[projects], project, "its sources give 5,000 yuan less than the budget")
    }

    private static func days(_ tables: inout [RecordTable], _ projects: Int) -> PlantedError? {
        guard let index = repair(3, tables[projects]),
            case .date(let completed) = tables[projects].value("completed", of: index)
        else { return nil }
        tables[projects].set("started", of: index, to: .date(completed.later(days: 11)))
        return error(
            .completedBeforeStarted, tables[projects], index, "the works are complete eleven days before they begin")
    }

    private static func overpaid(_ tables: inout [RecordTable], _ projects: Int, _ payments: Int) -> PlantedError? {
        guard let index = repair(5, tables[projects]),
            case .date(let accepted) = tables[projects].value("accepted", of: index),
            case .decimal(let contract) = tables[projects].value("contract", of: index)
        else { return nil }
        tables[payments].add([
            "project": .text(tables[projects].records[index].id), "date": .date(accepted.later(days: 45)),
            "amount": .hundredths(min(9_500_000, Int(contract.coefficient) / 5)), "source": .text("county"),
            "payee": tables[projects].value("contractor", of: index), "invoice": .text("03499001"),
            "purpose": .text("final"),
        ])
        return error(
            .paidAboveContract, tables[projects], index, "more was paid than the contract and its changes allow")
    }

    private static func invested(_ tables: inout [RecordTable], _ projects: Int) -> PlantedError? {
        guard let table = position(of: "progress", in: tables), let project = repair(7, tables[projects]),
            let index = last(
                in: tables[table], where: { $0.value("project", of: $1) == .text(tables[projects].records[project].id) }
            ),
            case .decimal(let amount) = tables[table].value("invested", of: index)
        else { return nil }
        tables[table].set("invested", of: index, to: .hundredths(Int(amount.coefficient) * 10))
        return error(.investedTenfold, tables[table], index, "the value of the works is ten times what it was")
    }

    private static func area(_ tables: inout [RecordTable], _ projects: Int) -> PlantedError? {
        let id = tables[projects].add([
            "code": .text("450399-2016-901"), "name": .text("白石乡中心学校综合楼工程"), "programme": .text("校舍建设"),
            "kind": .text("build"), "category": .text("works"), "area_planned": .hundredths(18),
            "estimate": .hundredths(324_000_000), "stage": .text("design"), "due": .date(.on(2017, 8, 31)),
        ])
        return PlantedError(
            kind: .areaInTenThousands, collection: "projects", id: id,
            description: "the area is 0.18, in 万 m², instead of 1,800 m²")
    }

    private static func twice(_ tables: inout [RecordTable], _ payments: Int) -> PlantedError? {
        guard
            let index = first(
                in: tables[payments], from: 0,
                where: { $0.value("purpose", of: $1) == .text("progress") && $0.value("decision", of: $1).isNull }),
            case .date(let date) = tables[payments].value("date", of: index)
        else { return nil }
        var copy: [String: Value] = [:]
        for field in ["project", "amount", "source", "payee", "invoice", "purpose"] {
            copy[field] = tables[payments].value(field, of: index)
        }
        copy["date"] = .date(date.later(days: 6))
        let id = tables[payments].add(copy)
        return PlantedError(
            kind: .paidTwice, collection: "payments", id: id,
            description: "the same payee, invoice and amount as \(tables[payments].records[index].id)")
    }

    private static func undecided(_ tables: inout [RecordTable], _ payments: Int) -> PlantedError? {
        guard
            let index = first(
                in: tables[payments], from: 0,
                where: { $0.value("purpose", of: $1) == .text("purchase") && !$0.value("decision", of: $1).isNull })
        else { return nil }
        tables[payments].set("decision", of: index, to: .null)
        return error(
            .undecidedPayment, tables[payments], index, "the payment reaches the threshold and no decision is on record"
        )
    }

    private static func withoutTender(_ tables: inout [RecordTable], _ projects: Int) -> PlantedError? {
        guard
            let index = first(
                in: tables[projects], from: 2, where: { $0.value("programme", of: $1) == .text("乡镇中心幼儿园建设") })
        else { return nil }
        tables[projects].set("method", of: index, to: .text("negotiation"))
        return error(
            .withoutTender, tables[projects], index, "works of more than 4,000,000 yuan were negotiated, not tendered")
    }

    private static func oldStandard(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "aid_cases", in: tables),
            let index = last(
                in: tables[table],
                where: { $0.value("state", of: $1) == .text("noticed") && $0.value("stage", of: $1) == .text("junior") }
            )
        else { return nil }
        tables[table].set("amount", of: index, to: .hundredths(50_000))
        return error(
            .oldStandard, tables[table], index, "500 yuan follow the standard that ended in 2011, now it is 625")
    }

    private static func persons(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "aid_sheets", in: tables),
            let index = last(in: tables[table], where: { $0.value("from", of: $1) != $0.value("to", of: $1) })
        else { return nil }
        let times = tables[table].value("person_times", of: index)
        tables[table].set("persons", of: index, to: times)
        return error(
            .personsAsTimes, tables[table], index,
            "\(times.plainText) persons are person-times: both terms were added up")
    }
}
