public import ModuleKit

extension FundingModule {
    public var figures: [Figure] {
        [
            Figure(
                "funding.public_due", section: "7.4", "public funds due to schools by now", labelZh: "应拨学校公用经费",
                unit: .yuan, .records(Self.publicFunds, value: "sum(amount)"), of: Self.isPublic),
            Figure(
                "funding.public_paid", section: "7.4", "of them paid", labelZh: "其中已拨付", unit: .yuan,
                .records(Self.publicFunds, value: "sumif(paid, paid_on < $to) ?? 0"), of: Self.isPublic),
            aid("funding.boarders.students", "boarder_allowance", "boarders given a living allowance", "寄宿生生活补助受助学生"),
            aid("funding.boarders.amount", "boarder_allowance", "boarder allowance paid", "发放寄宿生生活补助", inYuan: true),
            aid("funding.high_school.students", "high_school_grant", "high-school students given a grant", "普通高中受助学生"),
            aid(
                "funding.high_school.amount", "high_school_grant", "high-school grants paid", "发放普通高中助学金", inYuan: true),
            Figure(
                "funding.loans.students", section: "9", "college students with a home-place credit loan",
                labelZh: "生源地信用助学贷款学生", unit: .student, .records(Self.loansOfTheYear, value: "count()")),
            Figure(
                "funding.loans.amount", section: "9", "credit loans signed", labelZh: "签订生源地信用助学贷款", unit: .yuan,
                .records(Self.loansOfTheYear, value: "sum(amount)")),
            Figure(
                "funding.waivers.students", section: "9", "students freed of tuition", labelZh: "减免学费学生",
                unit: .student,
                .records(Self.waiversOfTheYear, value: "dcount(pupil)")),
            Figure(
                "funding.waivers.amount", section: "9", "tuition waived", labelZh: "减免学费", unit: .yuan,
                .records(Self.waiversOfTheYear, value: "sum(amount)")),
            Figure(
                "funding.public_late", section: "13", "public funds due and not paid", labelZh: "到期未拨公用经费", unit: .yuan,
                .records(
                    """
                    allocations
                    | where due < $to and \(Self.isPublic) and (paid_on == null or paid_on >= $to or paid < amount)
                    """, value: "sum(amount - if(paid_on < $to, paid ?? 0, 0))"), of: Self.isPublic),
            Figure(
                "funding.decisions_lacking", section: "13", "decisions by which nothing may be paid yet",
                labelZh: "尚不能据以支付的集体决策", unit: FigureUnit("decision", "项"),
                .records("decisions | where date >= $from and date < $to and not valid", value: "count()")),
        ]
    }

    private static let publicFunds = """
        allocations
        | where due >= $from and due < $to and \(isPublic)
        """
    private static let isPublic = "programme == \"public_funds\""
    private static let waiversOfTheYear = "waivers | where term >= $from and term < $to"
    private static let loansOfTheYear = "loans | where signed >= $from and signed < $to"

    private func aid(
        _ id: String, _ programme: String, _ label: String, _ labelZh: String, inYuan: Bool = false
    ) -> Figure {
        Figure(
            id, section: "9", label, labelZh: labelZh, unit: inYuan ? .yuan : .student,
            .records(
                """
                aid_cases
                | where programme == "\(programme)" and state in ["paid", "reconciled"]
                | where paid_on >= $from and paid_on < $to
                """, value: inYuan ? "sum(amount)" : "dcount(pupil)"),
            of: "programme == \"\(programme)\"")
    }
}
