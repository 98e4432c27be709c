internal import ModuleKit

/// What the work summary says of the balance of compulsory education.
extension SchoolsModule {
    var balanceFigures: [Figure] {
        [
            Figure(
                "planning.balance_survey", section: "12",
                "schools surveyed for the balanced development of compulsory education", labelZh: "义务教育均衡发展调查学校",
                unit: .school, .records("conditions | where year == $year", value: Self.surveyed),
                unknownBecause: Self.notYet),
            Figure(
                "planning.balance_assessed", section: "12", "schools assessed for quality balance",
                labelZh: "优质均衡评估学校", unit: .school, .records(Self.resources, value: Self.surveyed),
                unknownBecause: Self.notYet),
            Figure(
                "planning.balance_passing", section: "12",
                "of them with at least six of seven resources up to the norm",
                labelZh: "其中七项资源配置六项以上达标", unit: .school,
                .records(Self.resources + "\n| where passes", value: Self.surveyed), unknownBecause: Self.notYet),
            Figure(
                "planning.balance_failing", section: "13", "of them with fewer", labelZh: "其中未达标",
                unit: .school, .records(Self.resources + "\n| where not passes", value: Self.surveyed),
                unknownBecause: Self.notYet),
        ] + ResourceItem.all.map(lacking)
    }

    /// The survey of a year is of its 1 September: a report of the months before cannot tell it.
    private static let surveyed = "if(make_date($year, 9, 1) < $to, dcount(school), null)"
    private static let notYet = "schools are surveyed on 1 September"

    private func lacking(_ item: ResourceItem) -> Figure {
        Figure(
            "planning.balance_lacking.\(item.name)", section: "13", "schools that lack \(item.shortEnglish)",
            labelZh: "\(item.short)未达标学校", unit: .school,
            .records(Self.resources + "\n| where not (\(Self.isMet(item)) ?? false)", value: Self.surveyed),
            unknownBecause: Self.notYet)
    }

    var balanceSections: [ReportSection] {
        let lacksEnglish = Self.lacks { item, count in ", \(count) lack \(item.shortEnglish)" }
        let lacksChinese = Self.lacks { item, count in "，\(item.short)未达标\(count)所" }
        return [
            ReportSection(
                12, "Planning and balanced development", titleZh: "规划与均衡发展",
                template: """
                    {{#planning_balance_survey.known}}
                    {{planning_balance_survey.text}} school{{planning_balance_survey.s}} {{planning_balance_survey.was}} surveyed for the balanced development of compulsory education.
                    {{/planning_balance_survey.known}}
                    {{#planning_balance_assessed.known}}
                    Of {{planning_balance_assessed.text}} school{{planning_balance_assessed.s}} assessed for quality balance, {{planning_balance_passing.text}} {{planning_balance_passing.has}} at least six of the seven \
                    resources up to the norm{{#planning_balance_passing.last.some}} ({{planning_balance_passing.last.text}} {{planning_balance_passing.last.when}}){{/planning_balance_passing.last.some}}.
                    {{#stages}}
                    {{english}}: {{passing}} of {{schools}} pass, and the resource that is spread most unevenly has a \
                    coefficient of {{spread}}, where {{limit}} is the limit; that is {{^balanced}}not {{/balanced}}balanced.
                    {{/stages}}
                    {{/planning_balance_assessed.known}}
                    """,
                templateZh: """
                    {{#planning_balance_survey.known}}
                    对{{planning_balance_survey.text}}所学校开展了义务教育均衡发展摸底调查。
                    {{/planning_balance_survey.known}}
                    {{#planning_balance_assessed.known}}
                    按优质均衡标准评估学校{{planning_balance_assessed.text}}所，七项资源配置六项以上达标{{planning_balance_passing.text}}所\
                    {{#planning_balance_passing.last.some}}（{{planning_balance_passing.last.when}}{{planning_balance_passing.last.text}}所）{{/planning_balance_passing.last.some}}。
                    {{#stages}}
                    {{chinese}}{{schools}}所，达标{{passing}}所，差异最大的一项资源差异系数为{{spread}}（上限{{limit}}），{{^balanced}}未{{/balanced}}达到优质均衡要求。
                    {{/stages}}
                    {{/planning_balance_assessed.known}}
                    """,
                lists: [
                    "stages": Self.resources + """

                        | summarize schools = count(), passing = countif(passes), \
                        \(ResourceItem.all.map { "\($0.name) = cv(\($0.name), pupils)" }.joined(separator: ", ")) by stage
                        | extend limit = if(stage == "primary", 0.50, 0.45), \
                        widest = \(ResourceItem.all.map(\.name).dropFirst().reduce(ResourceItem.all[0].name) { "greatest(\($0), \($1))" })
                        | sort -stage
                        | select schools, passing, limit, spread = round(widest, 4), \
                        balanced = passing == schools and widest <= limit, \
                        english = if(stage == "primary", "Primary schools", "Junior schools"), \
                        chinese = if(stage == "primary", "小学", "初中")
                        """
                ]),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#planning_balance_failing.some}}
                    - Bring {{planning_balance_failing.text}} school{{planning_balance_failing.s}} up to the norms of quality \
                    balance; of all that were assessed\(lacksEnglish)
                    {{/planning_balance_failing.some}}
                    """,
                templateZh: """
                    {{#planning_balance_failing.some}}
                    - 补齐{{planning_balance_failing.text}}所学校的优质均衡短板；全部被评估学校中\(lacksChinese)
                    {{/planning_balance_failing.some}}
                    """),
        ]
    }

    /// The resources that some school lacks, each behind a comma.
    private static func lacks(_ words: (ResourceItem, String) -> String) -> String {
        ResourceItem.all.map { item in
            let key = "planning_balance_lacking_\(item.name)"
            return "{{#\(key).some}}\(words(item, "{{\(key).text}}")){{/\(key).some}}"
        }.joined()
    }
}
