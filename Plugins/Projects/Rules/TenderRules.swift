import ModuleKit

extension ProjectsModule {
    static let tenderRules = [
        Rule(
            "tender-is-compulsory", labelZh: "依法必须招标", on: "projects", field: "method",
            find: """
                where category != null and not (stage in ["proposal", "feasibility", "design", "tender", "cancelled"]) \
                | extend lots = sum(contract ?? estimate) per lot_of ?? code, category \
                | extend limit = if(category == "works", $tender_works, \
                if(category == "goods", $tender_goods, $tender_services)) \
                | where lots >= limit and method != "open_tender"
                """,
            message: """
                ${category} of ${lots} yuan${if(lot_of == null, "", " in all lots of ${lot_of}")} must be put out to tender \
                from ${limit}, and the way was ${method ?? "not said"}
                """,
            remedy: "put it out to open tender; lots of one purchase count together",
            source: "Tendering and Bidding Law, articles 3 and 4: what must be tendered is not split up",
            reads: ["category", "stage", "contract", "estimate", "lot_of", "code", "method"], together: "lot_of")
    ]
}
