/// The periods that figures are gathered by; each is called as the function that gives it.
public enum PeriodKind: String, Sendable, Hashable {
    case day, week, month, quarter, term, schoolyear, year
}
