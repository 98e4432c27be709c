import BaseKit

/// Who led which school when, found from the careers of all persons.
struct Headships {
    private var held: [[(person: Int, span: Person.PostingSpan)]]
    private let county: County

    init(_ county: County) {
        self.county = county
        held = Array(repeating: [], count: county.schools.count)
        for (index, person) in county.people.enumerated() {
            for span in person.postings where span.post == "headmaster" { held[span.school].append((index, span)) }
        }
    }

    /// The headmaster in post at the school on a day; a teaching point has that of the school that runs it.
    func headmaster(of school: Int, on date: CivilDate) -> Person? {
        let led = county.schools[school].plan.parent ?? school
        let found = held[led].first { $0.span.from <= date && ($0.span.to ?? date) >= date }
        return found.map { county.people[$0.person] }
    }
}
