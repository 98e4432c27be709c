/// Who leads a school, and since when he or she is at it without a break.
enum Tenure {
    /// Postings of the headmasters and deputies in post on a day, each with the first day of the unbroken time at the school,
    /// in whatever post: a deputy who became headmaster of the same school did not rotate.
    static func ofLeaders(on day: String) -> String {
        """
        postings
        | where post in ["headmaster", "deputy"] and from <= \(day) and (to == null or to >= \(day))
        | join (postings) as held on teacher == held.teacher, from >= held.from
        | summarize elsewhere = max(if(held.school != school, held.from, null)) by id, teacher, school, from
        | join (postings) as here on teacher == here.teacher, school == here.school, from >= here.from
        | where elsewhere == null or here.from > elsewhere
        | summarize since = min(here.from) by id
        """
    }
}
