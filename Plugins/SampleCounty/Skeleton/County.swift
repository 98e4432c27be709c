/// The one skeleton that the records of all modules are made from.
struct County {
    let schools: [SampleSchool]
    let people: [Person]

    init() {
        schools = SampleSchool.all()
        people = Staff.all(of: schools)
    }

    func school(_ index: Int) -> SampleSchool { schools[index] }
}
