import ModuleKit

extension ProjectsModule {
    static let moneyRules = [
        Rule(
            "sources-make-up-the-budget", labelZh: "资金来源合计等于概算", on: "projects", field: "estimate",
            find: """
                where not (stage in ["proposal", "feasibility", "design", "cancelled"]) \
                | extend total = fund_sources.sum(amount) | where total != estimate
                """,
            message: "its sources give ${total} yuan, and the budget is ${estimate}",
            remedy: "correct the sources (`fund_sources`) or the budget (`estimate`), in one line where both change",
            source: "a budget says where all of it comes from", reads: ["stage", "estimate"],
            dependencies: [RuleDependency("fund_sources", "project")], finds: .partsNotTotal),
        Rule(
            "paid-within-contract", labelZh: "支付不超合同", on: "projects", field: "contract",
            find: """
                extend paid = payments.sum(amount), \
                allowed = (contract ?? 0) + variations.sumif(amount, approved != null) | where paid > allowed
                """,
            message: "${paid} yuan paid, and the contract with approved changes allows ${allowed}",
            remedy: "have a change of the contract approved first (`variations`), or correct the payment",
            source: "payments follow the contract and its approved changes", degree: "paid - allowed",
            reads: ["contract"],
            dependencies: [RuleDependency("payments", "project"), RuleDependency("variations", "project")]),
        Rule(
            "advance-is-a-debt", labelZh: "垫资是债务", on: "fund_sources", field: "received",
            find: "where source == \"contractor_advance\" and received > 0",
            message: "${received} yuan of the contractor's advance are noted as received",
            remedy: "leave `received` empty: what the contractor advances is owed, not received",
            source: "Regulation on Government Investment, article 22: works are not built with contractors' advances",
            degree: "received", reads: ["source", "received"]),
        Rule(
            "received-within-source", labelZh: "到位不超计划", on: "fund_sources", field: "received",
            find: "where received > amount", message: "${received} yuan received of ${amount}",
            remedy: "correct `received`, or raise `amount` with the budget", source: "a source gives what was planned",
            degree: "received - amount", reads: ["received", "amount"]),
        Rule(
            "payment-above-zero", labelZh: "支付金额大于零", on: "payments", field: "amount", find: "where amount <= 0",
            message: "a payment of ${amount} yuan", remedy: "enter what was paid, or remove the record",
            source: "a payment moves money; what is unknown is empty, not 0", reads: ["amount"], finds: .blankAsZero),
        Rule(
            "paid-once", labelZh: "疑似重复支付", on: "payments", field: "invoice", severity: .warning,
            find: """
                extend digits = extract(invoice, "^0*(.*)$") | extend earlier = lag(id) per payee, digits, amount sort date, id \
                | where invoice != null and earlier != null
                """,
            message: "${payee} was paid ${amount} yuan on the invoice ${invoice} already: ${earlier}",
            remedy: "look both up at the bank, and remove the one that was not made",
            source: "an invoice is paid once", reads: ["payee", "invoice", "amount", "date"], finds: .duplicate),
        Rule(
            "invoice-keeps-its-zeros", labelZh: "发票号位数", on: "payments", field: "invoice", severity: .warning,
            find: "where invoice matches \"^[0-9]+$\" and length(invoice) < 8",
            message: "the number `${invoice}` has ${length(invoice)} digits: are leading zeros lost?",
            remedy: "enter it as text, as it is printed", source: "numbers of invoices have 8 digits or more",
            reads: ["invoice"], finds: .damagedCode),
        Rule(
            "estimate-fits-area", labelZh: "每平方米造价异常", on: "projects", field: "estimate", severity: .warning,
            find: """
                where kind in ["build", "extend", "rental_housing"] and area_planned > 0 \
                | extend price = estimate / area_planned | where price > 15000 or price < 300
                """,
            message: "${round(price, 2)} yuan a square metre: was 万 lost or doubled, or is the area in 万 m²?",
            remedy: "enter yuan and square metres", source: "amounts are kept in yuan and areas in m²",
            reads: ["kind", "area_planned", "estimate"], finds: .areaUnit),
    ]
}
