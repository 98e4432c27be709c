import BaseKit
import Funding

extension SampleCounty {
    /// Public funds of three terms by the standards of their time: paid for 2015-2016 but for three schools in the spring,
    /// and due at the end of October 2016 for the autumn.
    static func allocations(_ county: County, _ ledger: inout MoneyLedger) -> RecordTable {
        var table = RecordTable(FundingModule.allocations)
        let terms: [(term: CivilDate, counted: Int, primary: Int, junior: Int, due: CivilDate, paid: CivilDate?)] = [
            (.on(2015, 9, 1), 2015, 280, 380, .on(2015, 10, 31), .on(2015, 10, 22)),
            (.on(2016, 2, 1), 2015, 300, 400, .on(2016, 3, 31), .on(2016, 3, 24)),
            (.on(2016, 9, 1), 2016, 300, 400, .on(2016, 10, 31), nil),
        ]
        for (term, counted, primary, junior, due, paid) in terms {
            var dues: [(school: SampleSchool, pupils: Int, amount: Int)] = []
            for school in county.schools {
                func pupils(_ letter: Character) -> Int {
                    school.classes.reduce(0) { $0 + ($1.year == counted && $1.grade.first == letter ? $1.pupils : 0) }
                }
                let isRural = ["township_core", "village"].contains(school.plan.areaClass)
                // A small rural school is reckoned with a hundred pupils.
                func reckoned(_ pupils: Int) -> Int { pupils == 0 ? 0 : isRural ? max(100, pupils) : pupils }
                let (first, second) = (pupils("p"), pupils("j"))
                guard first + second > 0 else { continue }
                dues.append((school, first + second, reckoned(first) * primary + reckoned(second) * junior))
            }
            let total = dues.reduce(0) { $0 + $1.amount }
            let decision = paid.map {
                ledger.decide(
                    "拨付\(term.year)年\(term.month == 2 ? "春" : "秋")季学期公用经费", on: $0.later(days: -8), upTo: total)
            }
            for (index, entry) in dues.enumerated() {
                let isLate = term == .on(2016, 2, 1) && [7, 31, 60].contains(index)
                let day = isLate ? nil : paid
                let id = table.add([
                    "programme": .text("public_funds"), "school": .text(entry.school.id), "term": .date(term),
                    "pupils": .int(entry.pupils), "due": .date(due), "amount": .hundredths(entry.amount * 100),
                    "paid_on": .optional(day), "paid": day == nil ? .null : .hundredths(entry.amount * 100),
                ])
                guard let day else { continue }
                ledger.pay(
                    entry.amount, on: day, source: "county", payee: entry.school.plan.name, purpose: "public_funds",
                    invoice: "\(id)/1", decision: decision, allocation: id)
            }
        }
        return table
    }
}
