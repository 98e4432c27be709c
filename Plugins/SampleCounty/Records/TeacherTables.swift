import BaseKit
import Teachers

extension SampleCounty {
    /// Who the teachers are, and their ways through posts and titles.
    static func teacherTables(_ county: County) -> [RecordTable] {
        [teachers(county), postings(county), titles(county), recruitments(county)]
    }

    private static func teachers(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.teachers)
        for person in county.people {
            table.add([
                "name": .text(person.name), "id_number": .text(person.idNumber),
                "sex": .text(person.female ? "female" : "male"), "birth": .date(person.birth),
                "degree": .text(person.degree), "cert_stage": .optional(person.certificate?.stage),
                "cert_subject": .optional(person.certificate?.subject), "subject": .optional(person.subject),
                "title": .optional(person.titles.last?.title), "school": .text(county.schools[person.school].id),
                "hired": .date(person.hired), "status": .text(person.status),
            ])
        }
        return table
    }

    private static func postings(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.postings)
        for person in county.people {
            for posting in person.postings {
                table.add([
                    "teacher": .text(person.id), "from": .date(posting.from), "to": .optional(posting.to),
                    "school": .text(county.schools[posting.school].id), "post": .text(posting.post),
                ])
            }
        }
        return table
    }

    private static func titles(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.titles)
        for person in county.people {
            for step in person.titles {
                let isOld = step.date < .on(2015, 9, 1)
                table.add([
                    "teacher": .text(person.id), "date": .date(step.date), "title": .text(step.title),
                    "old_title": .optional(
                        isOld ? oldTitle(step.title, inPrimary: !isSecondary(county.schools[person.school].kind)) : nil),
                    "grade": .int(step.grade),
                ])
            }
        }
        return table
    }

    private static func isSecondary(_ kind: SchoolKind) -> Bool {
        [.junior, .nineYear, .senior, .vocational].contains(kind)
    }

    /// What the title was called before the series of primary and of middle schools were made one.
    private static func oldTitle(_ title: String, inPrimary: Bool) -> String? {
        switch title {
        case "senior": "中学高级教师"
        case "first": inPrimary ? "小学高级教师" : "中学一级教师"
        case "second": inPrimary ? "小学一级教师" : "中学二级教师"
        case "third": inPrimary ? "小学二级教师" : "中学三级教师"
        default: nil
        }
    }

    private static func recruitments(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.recruitments)
        for person in county.people {
            guard let recruitment = person.recruitment else { continue }
            table.add([
                "teacher": .text(person.id), "year": .int(recruitment.year), "channel": .text(recruitment.channel),
                "outcome": .text(recruitment.outcome),
            ])
        }
        return table
    }
}
