import BaseKit
public import ModuleKit

extension ResearchModule {
    public static let hoursDue = ModuleCommand(
        ["research", "hours-due"],
        summary: "teachers on duty who have not reached the hours of further training, the furthest behind first",
        details: """
            Every teacher needs 360 hours in five years: Regulations on Further Education of Primary and Secondary Teachers
            (Ministry of Education, Order No. 7 of 1999, 240 hours) as raised for 2011 to 2015 and after. Counted are the training
            credits of the five years before the day. Who was hired less than five years ago needs a fifth for each whole year.
            """,
        parameters: [
            CommandParameter("hours", .int, default: "360", summary: "hours needed in five years"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            teachers
            | where status == "active" and subject != null
            | join left (training_credits | where date > $on - 5y and date <= $on | summarize hours = sum(hours) by teacher) \
                as credit on id == teacher
            | extend needed = $hours * least(years_between(hired, $on), 5) // 5, done = credit.hours ?? 0
            | where done < needed
            | select id, name, school, school_name = school.name, subject, needed, done, short = needed - done
            | sort -short
            """,
        columns: [
            ComputedColumn("needed", "应修学时"),
            ComputedColumn("done", "已修学时"),
            ComputedColumn("short", "欠缺学时"),
        ],
        examples: [
            CommandExample("research hours-due --on 2016-09-28 | count", "how many are behind"),
            CommandExample(
                "research hours-due --on 2016-09-28 | summarize n = count(), short = sum(short) by school_name | top 3 by short",
                "where a course would help most"),
        ])
}
