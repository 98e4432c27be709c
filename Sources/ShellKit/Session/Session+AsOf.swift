public import BaseKit
internal import LanguageKit
internal import WorkspaceKit

extension Session {
    /// The table of a collection as a plan names it: as it is now, or as it was.
    func table(of name: String) throws(Diagnostic) -> String {
        let (collection, written) = AsOfName.parts(name)
        guard
            let moment = try written.flatMap({ (text) throws(Diagnostic) in try Session.moment(text) }) ?? options.asOf
        else { return collection }
        let table = try requireWorkspace().tableAsOf(collection, moment)
        sayNotices()
        return table
    }

    /// The moment that `--as-of` means: a day and a month mean their end, where the user is.
    public static func moment(_ text: String) throws(Diagnostic) -> CivilDateTime {
        if let moment = CivilDateTime(text) { return moment }
        let next: CivilDate? =
            if let day = CivilDate(text) {
                CivilDate(dayNumber: day.dayNumber + 1)
            } else if let month = CivilMonth(text) {
                Period(month)?.end
            } else {
                nil
            }
        guard let next else {
            throw Diagnostic(
                "E0303", "`\(text)` is no day or moment",
                expected: "2016-09-28 (the end of that day), 2016-09 or 2016-09-28T10:15:00Z")
        }
        return CivilDateTime(milliseconds: LocalDay.start(of: next).milliseconds - 1)
    }
}
