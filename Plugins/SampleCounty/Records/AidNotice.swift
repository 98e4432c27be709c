import BaseKit

/// The disclosure in which the aid of a programme and term was listed before its approval.
struct AidNotice {
    let id: String
    let programme: String
    let term: CivilDate
    let subject: String
    /// Its first day; it was shown for a week, and took effect on the day behind that.
    let from: CivilDate

    /// The last one is still shown, and has stood among the other disclosures from the beginning.
    static let all = [
        AidNotice("DL0010", "boarder_allowance", .on(2015, 9, 1), "2015年秋季学期寄宿生生活补助名单", .on(2015, 11, 10)),
        AidNotice("DL0011", "high_school_grant", .on(2015, 9, 1), "2015年秋季学期普通高中国家助学金名单", .on(2015, 11, 10)),
        AidNotice("DL0012", "vocational_grant", .on(2015, 9, 1), "2015年秋季学期中职国家助学金名单", .on(2015, 11, 10)),
        AidNotice("DL0013", "boarder_allowance", .on(2016, 2, 1), "2016年春季学期寄宿生生活补助名单", .on(2016, 4, 12)),
        AidNotice("DL0014", "high_school_grant", .on(2016, 2, 1), "2016年春季学期普通高中国家助学金名单", .on(2016, 4, 12)),
        AidNotice("DL0015", "vocational_grant", .on(2016, 2, 1), "2016年春季学期中职国家助学金名单", .on(2016, 4, 12)),
        AidNotice("DL0016", "vocational_grant", .on(2016, 2, 1), "2016年春季学期中职国家助学金补充名单", .on(2016, 8, 29)),
        AidNotice("DL0008", "boarder_allowance", .on(2016, 9, 1), "2016年秋季学期寄宿生生活补助名单", .on(2016, 9, 26)),
    ]

    private init(_ id: String, _ programme: String, _ term: CivilDate, _ subject: String, _ from: CivilDate) {
        (self.id, self.programme, self.term, self.subject, self.from) = (id, programme, term, subject, from)
    }

    /// The one of a case: those that are not paid yet were listed last.
    static func of(_ programme: String, _ term: CivilDate, isPaid: Bool) -> AidNotice? {
        let own = all.filter { $0.programme == programme && $0.term == term }
        return isPaid ? own.first : own.last
    }
}
