import BaseKit

/// An error that the sample county holds on purpose.
public struct PlantedError: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case boardersAbovePupils, birthAgainstIdNumber, wrongCheckDigit, sameTeacherTwice, dangerousBuildingInUse,
            overlappingPostings, countedInSpring, shortenedNumber, hoursOfZero, mergedButOpen
        case sourcesNotTotal, completedBeforeStarted, paidAboveContract, investedTenfold, areaInTenThousands, paidTwice,
            undecidedPayment, withoutTender
        case oldStandard, personsAsTimes
        case hazardClosedByFinder, majorHazardIncomplete, letterSignedByOther, campaignClosedIncomplete,
            resultWithoutRegistration, settledBeforeItCameUp, verifiedWithoutEvidence, disclosedTooShortly
        case drillLeftOut, evacuatedSlowly, dutyUnfilled
    }

    public let kind: Kind
    public let collection: String
    /// The wrong record; of a pair, the later one.
    public let id: String
    /// What is wrong, in one sentence.
    public let description: String
}

/// Puts the errors into records that are otherwise right. No type, required field, reference or unique key is violated, as
/// edsh would have refused such a record.
enum PlantedErrors {
    static func plant(in tables: inout [RecordTable]) -> [PlantedError] {
        [
            boarders(&tables), birth(&tables), checkDigit(&tables), twice(&tables), building(&tables),
            postings(&tables), countedInSpring(&tables), shortenedNumber(&tables), hoursOfZero(&tables),
            merged(&tables), finder(&tables), plan(&tables), letter(&tables), campaign(&tables), candidate(&tables),
            dispute(&tables), evidence(&tables), disclosure(&tables), drill(&tables), evacuation(&tables),
            duty(&tables),
        ].compactMap(\.self) + money(&tables)
    }

    private static func boarders(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "class_stats", in: tables),
            let index = last(in: tables[table], where: { $0.value("grade", of: $1) == .text("j2") }),
            case .int(let pupils) = tables[table].value("pupils", of: index)
        else { return nil }
        tables[table].set("boarders", of: index, to: .int(pupils + 4))
        return error(
            .boardersAbovePupils, tables[table], index, "the class has \(pupils) pupils and \(pupils + 4) boarders")
    }

    private static func birth(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "teachers", in: tables),
            let index = first(in: tables[table], from: 1_400, where: { isOnDuty($0, $1) }),
            case .date(let birth) = tables[table].value("birth", of: index)
        else { return nil }
        let wrong = birth.later(days: birth.day > 14 ? -9 : 9)
        tables[table].set("birth", of: index, to: .date(wrong))
        return error(
            .birthAgainstIdNumber, tables[table], index, "the date of birth is \(wrong), the ID number says \(birth)")
    }

    private static func checkDigit(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "teachers", in: tables),
            let index = first(in: tables[table], from: 2_000, where: { isOnDuty($0, $1) }),
            case .text(let number) = tables[table].value("id_number", of: index), let digit = number.last
        else { return nil }
        let wrong = digit == "6" ? "9" : "6"
        tables[table].set("id_number", of: index, to: .text(number.dropLast() + wrong))
        return error(.wrongCheckDigit, tables[table], index, "the ID number ends in \(wrong) instead of \(digit)")
    }

    /// The second record has another sequence in the ID number, as if it had been typed from a worn card.
    private static func twice(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "teachers", in: tables),
            let index = first(in: tables[table], from: 900, where: { isOnDuty($0, $1) }),
            case .text(let number) = tables[table].value("id_number", of: index)
        else { return nil }
        let taken = Set(tables[table].records.indices.map { tables[table].value("id_number", of: $0) })
        let sequences = stride(from: Int(number.dropFirst(14).prefix(3)) ?? 0, to: 1_000, by: 2).dropFirst()
        for sequence in sequences {
            let body = number.prefix(14) + padded(sequence, 3)
            let other = Value.text(body + IdentityNumbers.checkDigit(of: String(body)))
            guard !taken.contains(other) else { continue }
            let fields = ["name", "sex", "birth", "degree", "subject", "school", "hired", "status"]
            var copy = Dictionary(uniqueKeysWithValues: fields.map { ($0, tables[table].value($0, of: index)) })
            copy["id_number"] = other
            tables[table].add(copy)
            return error(
                .sameTeacherTwice, tables[table], tables[table].records.count - 1,
                "the same name and date of birth as \(tables[table].records[index].id)")
        }
        return nil
    }

    private static func building(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "buildings", in: tables),
            let index = first(in: tables[table], from: 20, where: { $0.value("grade", of: $1) == .text("D") })
        else { return nil }
        tables[table].set("in_use", of: index, to: .bool(true))
        return error(.dangerousBuildingInUse, tables[table], index, "the building has grade D and is in use")
    }

    /// A second open posting for a teacher who has one.
    private static func postings(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "postings", in: tables),
            let index = first(
                in: tables[table], from: 1_800,
                where: { $0.value("to", of: $1).isNull && $0.value("post", of: $1) == .text("teacher") }),
            case .date(let from) = tables[table].value("from", of: index), from < .termStart(2015)
        else { return nil }
        let teacher = tables[table].value("teacher", of: index)
        let school = tables[table].value("school", of: index)
        let id = tables[table].add([
            "teacher": teacher, "from": .date(.on(2016, 3, 1)), "post": .text("teacher"),
            "school": .text(school == .text("S001") ? "S002" : "S001"),
        ])
        return PlantedError(
            kind: .overlappingPostings, collection: "postings", id: id,
            description: "\(teacher.plainText) already has the open posting \(tables[table].records[index].id)")
    }

    /// A class counted a second time, half a year later: it belongs to no yearly count.
    private static func countedInSpring(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "class_stats", in: tables),
            let schools = position(of: "schools", in: tables),
            let point = first(
                in: tables[schools], from: 0, where: { $0.value("kind", of: $1) == .text("teaching_point") })
        else { return nil }
        tables[table].add([
            "school": .text(tables[schools].records[point].id), "date": .date(.on(2016, 3, 1)), "grade": .text("p1"),
            "class": .int(1), "pupils": .int(13), "boarders": .int(0),
        ])
        return error(
            .countedInSpring, tables[table], tables[table].records.count - 1,
            "the class was counted on 2016-03-01, not on 1 September")
    }

    private static func shortenedNumber(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "rural_certificates", in: tables), tables[table].records.count > 40,
            case .text(let number) = tables[table].value("number", of: 40)
        else { return nil }
        let wrong = String(number.drop { $0 == "0" })
        tables[table].set("number", of: 40, to: .text(wrong))
        return error(.shortenedNumber, tables[table], 40, "the number is \(wrong) instead of \(number)")
    }

    private static func hoursOfZero(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "training_credits", in: tables), tables[table].records.count > 900 else {
            return nil
        }
        tables[table].set("hours", of: 900, to: .int(0))
        return error(.hoursOfZero, tables[table], 900, "a training of 0 hours: the cell was empty")
    }

    private static func merged(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "school_changes", in: tables), let schools = position(of: "schools", in: tables),
            let point = last(in: tables[schools], where: { $0.value("kind", of: $1) == .text("teaching_point") }),
            let parent = first(
                in: tables[schools], from: 0,
                where: { .text($0.records[$1].id) == $0.value("parent", of: point) })
        else { return nil }
        tables[table].add([
            "school": .text(tables[schools].records[point].id), "date": .date(.on(2016, 8, 31)),
            "kind": .text("merged"),
            "old_name": tables[schools].value("name", of: point), "into": tables[schools].value("code", of: parent),
        ])
        return error(
            .mergedButOpen, tables[table], tables[table].records.count - 1,
            "\(tables[schools].records[point].id) was merged, and is kept as an open school with its pupils")
    }

    // MARK: Finding records

    static func position(of collection: String, in tables: [RecordTable]) -> Int? {
        tables.firstIndex { $0.schema.name == collection }
    }

    static func isOnDuty(_ table: RecordTable, _ index: Int) -> Bool {
        table.value("status", of: index) == .text("active") && !table.value("subject", of: index).isNull
    }

    static func first(
        in table: RecordTable, from start: Int, where matches: (RecordTable, Int) -> Bool
    ) -> Int? {
        table.records.indices.first { $0 >= start && matches(table, $0) }
    }

    static func last(in table: RecordTable, where matches: (RecordTable, Int) -> Bool) -> Int? {
        table.records.indices.last { matches(table, $0) }
    }

    static func error(
        _ kind: PlantedError.Kind, _ table: RecordTable, _ index: Int, _ description: String
    ) -> PlantedError {
        PlantedError(
            kind: kind, collection: table.schema.name, id: table.records[index].id, description: description)
    }
}
