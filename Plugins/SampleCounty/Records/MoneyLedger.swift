import BaseKit
import Funding
import Projects

/// What all parts of the county that pay share: the payments and the decisions behind large ones.
struct MoneyLedger {
    private(set) var payments = RecordTable(ProjectsModule.payments)
    private(set) var decisions = RecordTable(FundingModule.decisions)
    private var minutes = 0

    /// Yuan from which a payment needs a decision, as the module has it.
    static let threshold = 100_000

    /// A decision with a quorum, a majority and minutes; up to `amount` yuan may be paid by it.
    mutating func decide(_ subject: String, on date: CivilDate, upTo amount: Int) -> String {
        minutes += 1
        let attended = 7 + minutes % 3
        let recused = minutes % 5 == 0 ? 1 : 0
        let against = minutes % 4 == 0 ? 1 : 0
        return decisions.add([
            "date": .date(date), "subject": .text(subject), "amount": .hundredths(amount * 100), "members": .int(9),
            "attended": .int(attended), "in_favour": .int(attended - recused - against), "against": .int(against),
            "recused": .int(recused), "recusals": .optional(recused == 1 ? "一名成员的亲属在收款单位任职" : nil),
            "minutes": .text("局党组会议纪要〔\(date.year)〕\(minutes)号"),
        ])
    }

    /// The decision is noted where the amount needs one. Amounts are whole yuan.
    @discardableResult
    mutating func pay(
        _ amount: Int, on date: CivilDate, source: String, payee: String, purpose: String, project: String? = nil,
        invoice: String, decision: String?, allocation: String? = nil
    ) -> String {
        payments.add([
            "project": .optional(project), "date": .date(date), "amount": .hundredths(amount * 100),
            "source": .text(source), "payee": .text(payee), "invoice": .text(invoice), "purpose": .text(purpose),
            "decision": .optional(amount >= Self.threshold ? decision : nil), "allocation": .optional(allocation),
        ])
    }

    mutating func set(_ field: String, ofPayment index: Int, to value: Value) {
        payments.set(field, of: index, to: value)
    }
}
