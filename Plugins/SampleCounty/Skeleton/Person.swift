import BaseKit

/// Someone on the staff, with all that the records of several collections are made from.
struct Person {
    /// Given when all are known, in the order of hiring.
    var id = ""
    let name: String
    let female: Bool
    let birth: CivilDate
    let idNumber: String
    let degree: String
    let certificate: (stage: String, subject: String)?
    let subject: String?
    let titles: [TitleStep]
    /// Index of the school.
    let school: Int
    let hired: CivilDate
    let status: String
    /// In order of time; the last one is at `school`.
    let postings: [PostingSpan]
    let recruitment: Recruitment?

    var post: String { postings.last?.post ?? "teacher" }
    var isOnDuty: Bool { status == "active" || status == "leave" || status == "seconded" }

    struct TitleStep {
        let date: CivilDate
        let title: String
        let grade: Int
    }

    struct PostingSpan {
        let from: CivilDate
        let to: CivilDate?
        let school: Int
        let post: String
    }

    struct Recruitment {
        let year: Int
        let channel: String
        let outcome: String
    }
}

/// A place on the staff before a person is drawn for it.
struct Slot {
    let school: Int
    var role: Role

    enum Role {
        /// Headmaster for years; `since` is the first day.
        case headmaster
        /// Changed places with the headmaster of `partner` on 1 September 2015.
        case rotatedHeadmaster(partner: Int)
        /// Deputy until the headmaster retired, headmaster since 1 September 2016.
        case newHeadmaster
        /// Headmaster until 31 August 2016.
        case retiredHeadmaster
        case deputy, middle, teacher, assistant, worker
        case recruit(year: Int, channel: String)
        case retired, left
    }
}
