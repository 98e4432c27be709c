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
                table.add([
                    "teacher": .text(person.id), "date": .date(step.date), "title": .text(step.title),
                    "grade": .int(step.grade),
                ])
            }
        }
        return table
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
