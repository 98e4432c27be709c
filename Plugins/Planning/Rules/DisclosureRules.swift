import ModuleKit

extension PlanningModule {
    static let effectiveDisclosure = KeptFields(
        "effective-disclosure-kept", on: "disclosures", fields: ["subject", "content", "place", "from", "to"],
        from: .state(field: "state", values: ["effective"]),
        source: "what took effect is what was shown for five working days without an open objection",
        remedy: "withdraw it (`disclosures update ID --state withdrawn`), and disclose anew")

    static let disclosureLife = LifeCycle(
        "disclosures", field: "state",
        steps: LifeCycleStep.line(["draft", "open", "effective"])
            + LifeCycleStep.all(from: ["draft", "open", "effective"], to: ["withdrawn"]),
        needs: [
            LifeCycleNeed(
                in: ["open", "effective"], "content != null", missing: "what is shown (--content)", reads: ["content"]),
            LifeCycleNeed(
                in: ["open", "effective"], "place != null", missing: "where it is shown (--place)", reads: ["place"]),
            LifeCycleNeed(
                in: ["open", "effective"], "from != null and to != null", missing: "from when to when (--from, --to)",
                reads: ["from", "to"]),
            LifeCycleNeed(
                in: ["effective"], "effective > to and effective <= today()",
                missing: "a day of taking effect behind the last day shown, and not ahead (--effective)",
                reads: ["effective", "to"]),
        ])

    /// Stages that add `working_days`, from the first to the last day shown: Monday to Friday, without the free days and
    /// with the worked weekends of `holidays`.
    static let workingDays = """
        join left (disclosures | join (holidays) as special on from <= special.date, to >= special.date \
        | summarize change = sumif(1, special.works) - sumif(1, not special.works) by disclosure = id) as calendar \
        on id == disclosure \
        | extend working_days = days_between(week(from), week(to)) // 7 * 5 + least(weekday(to), 5) \
        - least(weekday(from), 6) + 1 + (calendar.change ?? 0)
        """

    static let disclosureRules = [
        Rule(
            "disclosed-for-five-working-days", labelZh: "公示不少于五个工作日", on: "disclosures", field: "to",
            find: """
                where state == "effective" | \(workingDays) | where working_days < 5
                """,
            message: "shown for ${working_days} working days, from ${from} to ${to}",
            remedy: "show it until five working days are full; `planning disclosures` counts them",
            source: "what concerns the staff is shown for at least five working days before it takes effect",
            degree: "5 - working_days", reads: ["state", "from", "to"]),
        Rule(
            "disclosed-without-open-objection", labelZh: "异议答复后方可生效", on: "disclosures", field: "effective",
            find: """
                where state == "effective" | join (objections | where answered == null \
                | summarize n = count(), first = min(date) by disclosure) as objection \
                on id == objection.disclosure, effective >= objection.first
                """,
            message: "objections that are not answered: ${objection.n}, the first of ${objection.first}",
            remedy: "answer them (`planning answer`), or withdraw the disclosure",
            source: "nothing takes effect over an objection that is not answered",
            reads: ["state", "effective"], dependencies: [RuleDependency("objections", "disclosure")]),
        Rule(
            "disclosed-without-personal-data", labelZh: "公示不含个人信息", on: "disclosures", field: "content",
            find: """
                extend shown = "${subject} ; ${content}" | where \(PersonalNumbers.isIn("shown")) \
                or shown matches "出生日期|出生年月|生于|生日|家庭住址|家庭地址|住址|现住"
                """,
            message: """
                the subject or the content holds an ID number, a telephone number, a bank card, a date of birth or an address
                """,
            remedy:
                "show names, schools and results only: `planning title-list`, `appraisal-list` and `cadre-list` give such lists",
            source: "personal data are never disclosed", reads: ["subject", "content"]),
        Rule(
            "disclosure-days-in-order", labelZh: "公示日期顺序", on: "disclosures", field: "to", find: "where to < from",
            message: "shown until ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "a disclosure begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "objection-days-in-order", labelZh: "异议日期顺序", on: "objections", field: "answered",
            find: "where answered < date or (answered != null and answer == null)",
            message: "raised on ${date}, answered on ${answered}: the order is wrong, or the answer is missing",
            remedy: "correct the day, or enter the answer", source: "an objection is answered after it was raised",
            reads: ["answered", "date", "answer"], finds: .reversedOrder),
    ]
}
