/// Pipelines that show functions at work where a single expression cannot: aggregates, functions over the rows around, and
/// what depends on the day. They run on the sample county; the tests run them.
public enum FunctionExamples {
    public static func pipelines(of name: String) -> [(line: String, note: String)] { all[name] ?? [] }

    private static let all: [String: [(line: String, note: String)]] = [
        "count": [
            (
                "teachers | summarize n = count(), titled = count(title) by subject | take 3",
                "rows, and titles that are known"
            )
        ],
        "countif": [("schools | summarize small = countif(students < 100) by kind", "small schools of each kind")],
        "dcount": [("teachers | summarize subjects = dcount(subject) by school.kind", "different subjects")],
        "sum": [
            ("schools | summarize pupils = sum(students) by township.name | top 3 by pupils", "pupils of a township")
        ],
        "sumif": [
            (
                "schools | summarize rural = sumif(students, kind == \"teaching_point\"), all = sum(students)",
                "a part beside the whole"
            )
        ],
        "avg": [("teachers | summarize mean = avg(age) by title", "the mean age")],
        "avgif": [
            (
                "schools | summarize primary = avgif(students, kind == \"primary\"), all = avg(students)",
                "a part beside the whole"
            )
        ],
        "min": [("teachers | summarize first = min(hired) by subject | take 3", "the longest in service")],
        "max": [("schools | summarize largest = max(students) by kind", "the largest of each kind")],
        "median": [("schools | summarize middle = median(students) by kind", "half of the schools have fewer")],
        "stdev": [("schools | summarize spread = stdev(students) by kind", "how far they lie apart")],
        "cv": [
            (
                "schools | summarize plain = cv(students), weighted = cv(students, students) by kind",
                "relative spread, plain and weighted by pupils"
            )
        ],
        "quantile": [("teachers | summarize old = quantile(age, 0.9) by subject | take 3", "a tenth is older")],
        "list": [
            (
                "schools | where kind == \"primary\" | summarize names = list(name) by township.name | take 1",
                "the names together"
            )
        ],
        "running": [("recruitments | count by year | extend so_far = running(n) sort year", "the sum up to each year")],
        "lag": [("recruitments | count by year | extend change = n - lag(n) sort year", "against the year before")],
        "lead": [("recruitments | count by year | extend next = lead(n) sort year", "beside the next year")],
        "rank": [
            (
                "schools | extend place = rank() per kind sort -students | where place <= 2 | select kind, place, name",
                "the two largest of each kind"
            )
        ],
        "row_number": [
            ("schools | extend number = row_number() sort name | select number, name | take 3", "a running number")
        ],
        "share": [
            ("schools | summarize pupils = sum(students) by kind | extend part = share(pupils)", "parts of the whole")
        ],
        "zscore": [
            (
                "schools | where kind == \"primary\" | extend z = zscore(students) | where z > 2 | select name, z",
                "far above the mean"
            )
        ],
        "label": [
            ("schools | count by kind | select kind = label(kind), n", "in Chinese where edsh speaks it")
        ],
        "today": [("print today()", "the day on which the command runs")],
        "ytd": [("awards | where date in ytd(-1) | count", "from the first of January to this day, last year")],
        "term": [("awards | count by term = term(date) | take 3", "by term")],
        "schoolyear": [("awards | where date in schoolyear(-1) | count", "in the last school year")],
    ]
}
