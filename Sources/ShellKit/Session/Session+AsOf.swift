public import BaseKit
internal import LanguageKit
public import WorkspaceKit

extension Session {
    /// The table of a collection as a plan names it: as it is now, or as it was.
    func table(of name: String) throws(Diagnostic) -> String {
        let (collection, written) = AsOfName.parts(name)
        guard
            let past = try written.flatMap({ (text) throws(Diagnostic) in try Session.past(text) }) ?? options.asOf
        else { return collection }
        let table = try requireWorkspace().tableAsOf(collection, past)
        sayNotices()
        return table
    }

    /// What `--as-of` means: a day and a month mean their end, where the user is.
    public static func past(_ text: String) throws(Diagnostic) -> PastState {
        if let moment = CivilDateTime(text) { return .moment(moment) }
        if let number = AsOfName.commit(text) { return .commit(number) }
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
                expected: AsOfName.expected)
        }
        return .moment(CivilDateTime(milliseconds: LocalDay.start(of: next).milliseconds - 1))
    }
}
