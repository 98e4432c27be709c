import BaseKit

/// Errors in the records of safety, examinations and planning.
extension PlantedErrors {
    static func finder(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "hazards", in: tables),
            let index = first(
                in: tables[table], from: 20,
                where: {
                    $0.value("state", of: $1) == .text("closed") && $0.value("severity", of: $1) == .text("general")
                })
        else { return nil }
        let finder = tables[table].value("found_by", of: index)
        tables[table].set("closed_by", of: index, to: finder)
        return error(.hazardClosedByFinder, tables[table], index, "\(finder.plainText) found the hazard and closed it")
    }

    static func plan(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "hazards", in: tables),
            let index = first(
                in: tables[table], from: 0, where: { !$0.value("plan", of: $1).isNull && isMajor($0, $1) })
        else { return nil }
        tables[table].set("plan", of: index, to: .null)
        return error(.majorHazardIncomplete, tables[table], index, "the hazard is major and has no plan")
    }

    private static func isMajor(_ table: RecordTable, _ index: Int) -> Bool {
        table.value("severity", of: index) == .text("major")
    }

    /// A teacher of the school signed, who was not its headmaster.
    static func letter(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "letters", in: tables), let teachers = position(of: "teachers", in: tables),
            let index = first(in: tables[table], from: 60, where: { !$0.value("signed", of: $1).isNull }),
            let other = first(
                in: tables[teachers], from: 1_200,
                where: { teachers, teacher in
                    isOnDuty(teachers, teacher)
                        && teachers.value("school", of: teacher) == tables[table].value("school", of: index)
                })
        else { return nil }
        let id = tables[teachers].records[other].id
        tables[table].set("headmaster", of: index, to: .text(id))
        return error(
            .letterSignedByOther, tables[table], index, "\(id), who signed, was not the headmaster on that day")
    }

    /// A school is on the list of a closed campaign, and nobody went there.
    static func campaign(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "campaign_schools", in: tables),
            let campaigns = position(of: "campaigns", in: tables),
            let index = first(in: tables[campaigns], from: 0, where: { $0.value("scope", of: $1) == .text("boarding") })
        else { return nil }
        let id = tables[campaigns].records[index].id
        if case .int(let schools) = tables[campaigns].value("roster", of: index) {
            tables[campaigns].set("roster", of: index, to: .int(schools + 1))
        }
        tables[table].add(["campaign": .text(id), "school": .text("S004")])
        let listed = tables[table].records.indices.filter { tables[table].value("campaign", of: $0) == .text(id) }
        let schools = listed.map { tables[table].value("school", of: $0).plainText }
        tables[campaigns].set("frozen", of: index, to: .text(Inspections.digest(schools)))
        return error(
            .campaignClosedIncomplete, tables[campaigns], index, "S004 was to be visited and was not, and it is closed")
    }

    /// Two digits of a candidate's number stand in the wrong order.
    static func candidate(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "results", in: tables),
            let index = first(
                in: tables[table], from: 1_500, where: { $0.value("candidate", of: $1).plainText.hasSuffix("82") })
        else { return nil }
        let wrong = tables[table].value("candidate", of: index).plainText.dropLast(4) + "8928"
        tables[table].set("candidate", of: index, to: .text(String(wrong)))
        return error(
            .resultWithoutRegistration, tables[table], index, "candidate \(wrong) is not registered for the examination"
        )
    }

    static func dispute(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "disputes", in: tables),
            let index = first(in: tables[table], from: 3, where: { !$0.value("settled", of: $1).isNull }),
            case .date(let date) = tables[table].value("date", of: index)
        else { return nil }
        tables[table].set("settled", of: index, to: .date(date.later(days: -10)))
        return error(.settledBeforeItCameUp, tables[table], index, "the dispute was settled ten days before it came up")
    }

    static func evidence(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "tasks", in: tables),
            let index = last(in: tables[table], where: { $0.value("state", of: $1) == .text("verified") })
        else { return nil }
        tables[table].set("evidence", of: index, to: .null)
        return error(.verifiedWithoutEvidence, tables[table], index, "the task is verified and has no evidence")
    }

    /// Four working days instead of five.
    static func disclosure(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "disclosures", in: tables),
            let index = last(
                in: tables[table],
                where: { $0.value("state", of: $1) == .text("effective") && $0.value("kind", of: $1) != .text("aid") }),
            case .date(let last) = tables[table].value("to", of: index)
        else { return nil }
        tables[table].set("to", of: index, to: .date(last.dayBefore))
        return error(.disclosedTooShortly, tables[table], index, "the disclosure took effect after four working days")
    }
}
