import BaseKit

/// Norms of safety that are not met.
extension PlantedErrors {
    /// The drill of May was held in the first days of June.
    static func drill(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "drills", in: tables), let schools = position(of: "schools", in: tables) else {
            return nil
        }
        func month(_ index: Int) -> Int? {
            if case .date(let date) = tables[table].value("date", of: index) {
                date.year * 100 + date.month
            } else {
                nil
            }
        }
        guard
            let school = first(in: tables[schools], from: 20, where: { $0.value("kind", of: $1) == .text("primary") }),
            let index = tables[table].records.indices.first(where: {
                month($0) == 201_605
                    && tables[table].value("school", of: $0) == .text(tables[schools].records[school].id)
            })
        else { return nil }
        tables[table].set("date", of: index, to: .date(.on(2016, 6, 3)))
        return error(.drillLeftOut, tables[schools], school, "the school held no drill in May 2016")
    }

    /// A school that needed more than the three minutes of a primary school.
    static func evacuation(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "drills", in: tables),
            let index = first(
                in: tables[table], from: 700,
                where: { $0.value("kind", of: $1) == .text("fire") && !$0.value("seconds", of: $1).isNull })
        else { return nil }
        tables[table].set("seconds", of: index, to: .int(214))
        return error(.evacuatedSlowly, tables[table], index, "it took 214 seconds until all were out of the building")
    }

    /// A shift of the coming days without a name.
    static func duty(_ tables: inout [RecordTable]) -> PlantedError? {
        guard let table = position(of: "duty_slots", in: tables),
            let index = first(
                in: tables[table], from: 280,
                where: {
                    $0.value("shift", of: $1) == .text("night") && $0.value("date", of: $1) == .date(.on(2016, 9, 29))
                })
        else { return nil }
        tables[table].set("teacher", of: index, to: .null)
        return error(.dutyUnfilled, tables[table], index, "nobody is on duty in the night of 29 September 2016")
    }
}
