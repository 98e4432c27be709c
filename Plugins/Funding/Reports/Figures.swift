public import ModuleKit

extension FundingModule {
    public var figures: [Figure] {
        [
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
        ]
    }

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
                """, value: inYuan ? "sum(amount)" : "dcount(pupil)"))
    }
}
