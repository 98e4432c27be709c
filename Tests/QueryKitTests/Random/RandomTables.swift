import BaseKit
import QueryKit
import ReferenceAlgebra

/// Small tables full of nulls, ties, duplicates, references that lead nowhere, leap days, money and Chinese text.
enum RandomTables {
    static let people: [Column] = [
        Column("id", .text), Column("team", .reference("teams")), Column("n", .int), Column("amount", .money),
        Column("rate", .decimal(scale: 3)), Column("note", .text), Column("day", .date), Column("flag", .bool),
        Column("period", .month),
    ]
    static let teams: [Column] = [
        Column("id", .text), Column("title", .text), Column("size", .int), Column("parent", .reference("teams")),
        Column("budget", .money),
    ]
    static let extra: [Column] = [
        Column("k", .text), Column("part", .int), Column("place", .decimal(scale: 1)), Column("at", .date),
        Column("team", .reference("teams")), Column("cost", .money),
    ]

    static let columns: [RowSource: [Column]] = [
        .collection("people"): people, .collection("teams"): teams, .loaded("extra"): extra,
    ]

    /// Variables of the program that plans may name.
    static let slots: [Int: Value] = [
        0: .int(3), 1: .text("界"), 2: CivilDate("2016-02-29").map(Value.date) ?? .null,
        3: .list([.int(1), .null, .int(7)]), 4: .null,
    ]
    static let slotTypes: [ValueType] = [.int, .text, .date, .list(.int), .int]

    static func make(_ random: inout RandomSource) -> [RowSource: ReferenceTable] {
        let teamIDs = (0..<random.below(5)).map { "T\($0)" }
        func rows(_ columns: [Column], _ count: Int, ids: [String]?) -> [[Value]] {
            var rows: [[Value]] = []
            for number in 0..<count {
                rows.append(
                    columns.map { column in
                        if column.name == "id" { return .text(ids.map { $0[number] } ?? "P\(number)") }
                        if random.chance(20) { return .null }
                        if case .reference = column.type { return .text("T\(random.below(5))") }
                        return value(column.type, &random)
                    })
            }
            // The order in which rows lie is no order of theirs.
            return rows.shuffled(using: &random)
        }
        return [
            .collection("people"): ReferenceTable(columns: people, rows: rows(people, random.below(10), ids: nil)),
            .collection("teams"): ReferenceTable(columns: teams, rows: rows(teams, teamIDs.count, ids: teamIDs)),
            .loaded("extra"): ReferenceTable(columns: extra, rows: rows(extra, random.below(7), ids: nil)),
        ]
    }

    static func value(_ type: ValueType, _ random: inout RandomSource) -> Value {
        switch type {
        case .int: .int(random.chance(4) ? 1_000_000_007 : Int64(random.below(12)) - 3)
        case .money:
            .decimal(ExactDecimal(coefficient: random.pick([0, 50, 100, 150, 333, -1, 1_000, 99_999_999]), scale: 2))
        case .decimal(let scale):
            .decimal(
                ExactDecimal(
                    coefficient: Int64(random.below(9) - 3) * ExactDecimal.powerOfTen(scale) / 2
                        + Int64(random.below(2)), scale: scale))
        case .real: .real(Double(random.below(21) - 8) / 4)
        case .date:
            (CivilDate(
                random.pick([
                    "2015-02-28", "2016-01-31", "2016-02-29", "2016-08-31", "2016-09-01", "2016-09-28", "1999-12-31",
                ])
            ).map(Value.date)) ?? .null
        case .month: (CivilMonth(random.pick(["2015-12", "2016-02", "2016-08", "2016-09"])).map(Value.month)) ?? .null
        case .duration: .duration(CivilDuration(days: Int32(random.below(60) - 20)))
        case .bool: .bool(random.chance(50))
        default: .text(random.pick(["", "a", "A", "ab", "界", "界首", "é", "e\u{301}", "T1", "T2", "%", "7", "👩‍🏫"]))
        }
    }
}
