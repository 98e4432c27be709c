import BaseKit
import Funding

/// A pupil who gets aid.
struct AidedPupil {
    let number: String
    let name: String
    let school: String
    let schoolName: String
    let stage: String
}

extension SampleCounty {
    /// Aid of the school year 2015-2016, the applications of the autumn of 2016, and the sheets that schools return.
    static func aidTables(_ county: County, _ ledger: inout MoneyLedger) -> [RecordTable] {
        var random = RandomSource("aid")
        var aid = AidRecords()
        // 3,625 primary and 3,100 junior boarders, at half of 1,000 and 1,250 yuan: 6,725 pupils and 3.75 million yuan.
        let primary = pupils(county, "p", "primary", 3_625, boarders: true, &random)
        let junior = pupils(county, "j", "junior", 3_100, boarders: true, &random)
        let senior = pupils(county, "s", "senior", 1_094, boarders: false, &random)
        let vocational = pupils(county, "v", "vocational", 286, boarders: false, &random)
        for (term, paid) in [
            (CivilDate.on(2015, 9, 1), CivilDate.on(2015, 12, 10)), (.on(2016, 2, 1), .on(2016, 5, 12)),
        ] {
            let isSpring = term.month == 2
            let allowance =
                (isSpring ? primary : Array(primary.prefix(3_540))).map { ($0, "boarder", 500) }
                + (isSpring ? junior : Array(junior.prefix(3_050))).map { ($0, "boarder", 625) }
            aid.pay(allowance, "boarder_allowance", term, paid, &ledger)
            aid.pay(grants(isSpring ? senior : Array(senior.prefix(1_061))), "high_school_grant", term, paid, &ledger)
            aid.pay(
                (isSpring ? Array(vocational.prefix(262)) : vocational).map { ($0, "all", 1_000) },
                "vocational_grant", term, paid, &ledger)
        }
        // What is still on its way: grants approved and not paid, and the applications of the new term.
        let spring = CivilDate.on(2016, 2, 1)
        for pupil in vocational.suffix(24) { aid.add(pupil, "all", 1_000, "vocational_grant", spring, "approved") }
        let autumn = CivilDate.on(2016, 9, 1)
        for pupil in senior.prefix(140) { aid.add(pupil, "second", 1_000, "high_school_grant", autumn, "applied") }
        for pupil in junior.prefix(90) { aid.add(pupil, "boarder", 625, "boarder_allowance", autumn, "noticed") }
        for pupil in primary.prefix(60) { aid.add(pupil, "boarder", 500, "boarder_allowance", autumn, "reviewed") }
        return [aid.cases, aid.sheets, waivers(vocational)]
    }

    /// One more of the lowest grant than of the highest two hundred and fifty yuan apart: 1,094 grants of 1,093,500 yuan.
    private static func grants(_ pupils: [AidedPupil]) -> [(AidedPupil, String, Int)] {
        pupils.enumerated().map { index, pupil in
            switch index % 4 {
            case 0 where index < pupils.count - 8: (pupil, "first", 1_250)
            case 1: (pupil, "third", 750)
            default: (pupil, "second", 1_000)
            }
        }
    }

    /// Pupils of the grades as counted in 2015, class by class.
    private static func pupils(
        _ county: County, _ letter: Character, _ stage: String, _ count: Int, boarders: Bool,
        _ random: inout RandomSource
    ) -> [AidedPupil] {
        var pupils: [AidedPupil] = []
        let classes = county.schools.flatMap { school in
            school.classes.filter { $0.year == 2015 && $0.grade.first == letter }.map { (school, $0) }
        }
        // So many of a hundred in each class that the last one is reached.
        let present = classes.reduce(0) { $0 + (boarders ? $1.1.boarders : $1.1.pupils) }
        var passed = 0
        for (index, (school, group)) in classes.enumerated() {
            passed += boarders ? group.boarders : group.pupils
            let wanted = count * passed / max(1, present)
            while pupils.count < wanted {
                let born = 2015 - (letter == "p" ? 9 : letter == "j" ? 13 : 16)
                pupils.append(
                    AidedPupil(
                        number: "450399\(born)" + String(letter) + padded(index + 1, 3) + padded(pupils.count + 1, 5),
                        name: PersonNames.next(female: random.chance(48), birthYear: born, from: &random),
                        school: school.id, schoolName: school.plan.name, stage: stage))
            }
        }
        return pupils
    }

    private static func waivers(_ pupils: [AidedPupil]) -> RecordTable {
        var table = RecordTable(FundingModule.waivers)
        for pupil in pupils {
            table.add([
                "pupil": .text(pupil.number), "name": .text(pupil.name), "school": .text(pupil.school),
                "term": .date(.on(2016, 2, 1)), "amount": .hundredths(100_000),
            ])
        }
        return table
    }

    /// Loans of two summers, 2,155 of 14 million yuan in 2016.
    static func loans() -> RecordTable {
        var random = RandomSource("loans")
        var table = RecordTable(FundingModule.loans)
        let universities = ["广西大学", "广西师范大学", "桂林理工大学", "桂林电子科技大学", "广西民族大学", "桂林医学院", "湖南科技大学", "贺州学院"]
        for (year, count, total) in [(2015, 1_978, 12_650_000), (2016, 2_155, 14_000_000)] {
            var amounts = (0..<count).map { _ in min(8_000, random.near(total / count / 100, spread: 20) * 100) }
            // What the draws miss or exceed is shared out in hundreds, below the ceiling of 8,000.
            var rest = (total - amounts.reduce(0, +)) / 100
            var index = 0
            while rest != 0 {
                let step = rest > 0 ? 1 : -1
                if (4_000...7_900).contains(amounts[index] + step * 100) {
                    amounts[index] += step * 100
                    rest -= step
                }
                index = (index + 7) % count
            }
            for (number, amount) in amounts.enumerated() {
                let signed = CivilDate.on(year, 7, 18).later(days: number * (year == 2016 ? 68 : 70) / count)
                table.add([
                    "number": .text("450399\(year)" + padded(number + 1, 5)),
                    "student": .text(PersonNames.next(female: random.chance(50), birthYear: year - 20, from: &random)),
                    "university": .text(random.pick(universities)), "stage": .text("undergraduate"),
                    "amount": .hundredths(amount * 100), "signed": .date(signed),
                    "term_years": .int(random.int(10...16)),
                ])
            }
        }
        return table
    }
}

/// Aid cases and the sheets of schools in the making.
private struct AidRecords {
    private(set) var cases = RecordTable(FundingModule.aidCases)
    private(set) var sheets = RecordTable(FundingModule.aidSheets)
    private var sums: [String: Sum] = [:]

    private struct Sum {
        var name = ""
        var pupils = Set<String>()
        var times = 0
        var amount = 0

        mutating func add(_ pupil: AidedPupil, _ amount: Int) {
            name = pupil.schoolName
            pupils.insert(pupil.number)
            times += 1
            self.amount += amount
        }
    }

    mutating func add(
        _ pupil: AidedPupil, _ tier: String, _ amount: Int, _ programme: String, _ term: CivilDate, _ state: String,
        paid: CivilDate? = nil, payment: String? = nil
    ) {
        let notice = AidNotice.of(programme, term, isPaid: paid != nil)
        let isApproved = paid != nil || state == "approved"
        let isNoticed = isApproved || state == "noticed"
        cases.add([
            "pupil": .text(pupil.number), "name": .text(pupil.name), "programme": .text(programme), "term": .date(term),
            "school": .text(pupil.school), "stage": .text(pupil.stage), "tier": .text(tier),
            "amount": .hundredths(amount * 100), "state": .text(state),
            "noticed": .optional(isNoticed ? notice?.from : nil), "notice": .optional(isNoticed ? notice?.id : nil),
            "approved": .optional(isApproved ? notice?.from.later(days: 10) : nil), "paid_on": .optional(paid),
            "objection": .optional(state == "noticed" && cases.records.count % 60 == 0 ? "邻居反映家庭情况不符，待核实" : nil),
            "payment": .optional(payment),
            "bank_card": .optional(
                programme == "vocational_grant"
                    ? "621700" + padded(cases.records.count, 4) + pupil.number.suffix(9) : nil),
        ])
    }

    /// Pays the aid of a term, one payment for each school, and writes the sheets of the term; in the spring also those of
    /// the school year, in which a pupil of both terms is one person and two person-times.
    mutating func pay(
        _ aided: [(AidedPupil, String, Int)], _ programme: String, _ term: CivilDate, _ paid: CivilDate,
        _ ledger: inout MoneyLedger
    ) {
        var bySchool: [String: Sum] = [:]
        for (pupil, _, amount) in aided {
            bySchool[pupil.school, default: Sum()].add(pupil, amount)
            sums["\(programme) \(pupil.school)", default: Sum()].add(pupil, amount)
        }
        let title = FundingModule.programmes.first { $0.name == programme }?.labelZh ?? programme
        let season = term.month == 2 ? "\(term.year)年春季" : "\(term.year)年秋季"
        let total = bySchool.values.reduce(0) { $0 + $1.amount }
        let decision = ledger.decide("发放\(season)学期\(title)", on: paid.later(days: -9), upTo: total)
        var payments: [String: String] = [:]
        for (school, sum) in bySchool.sorted(by: { $0.key < $1.key }) {
            payments[school] = ledger.pay(
                sum.amount, on: paid, source: programme == "boarder_allowance" ? "region" : "central", payee: sum.name,
                purpose: "aid", invoice: "\(programme)/\(term)/\(school)", decision: decision)
            sheet(school, programme, term, term, sum)
            guard term.month == 2, let year = sums["\(programme) \(school)"] else { continue }
            sheet(school, programme, .on(2015, 9, 1), term, year)
        }
        for (pupil, tier, amount) in aided {
            add(
                pupil, tier, amount, programme, term, "reconciled", paid: paid, payment: payments[pupil.school])
        }
    }

    private mutating func sheet(
        _ school: String, _ programme: String, _ from: CivilDate, _ to: CivilDate, _ sum: Sum
    ) {
        sheets.add([
            "school": .text(school), "programme": .text(programme), "from": .date(from), "to": .date(to),
            "persons": .int(sum.pupils.count), "person_times": .int(sum.times), "amount": .hundredths(sum.amount * 100),
        ])
    }
}
