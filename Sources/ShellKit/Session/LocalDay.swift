internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The day where the user is.
enum LocalDay {
    /// The moment at which a day begins.
    static func start(of day: CivilDate) -> CivilDateTime {
        let (year, month, number) = (day.year, day.month, day.day)
        var parts = tm()
        parts.tm_year = Int32(year - 1900)
        parts.tm_mon = Int32(month - 1)
        parts.tm_mday = Int32(number)
        parts.tm_isdst = -1
        return CivilDateTime(milliseconds: Int64(mktime(&parts)) * 1000)
    }

    static func today() -> CivilDate {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let date = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return date ?? CivilDate(dayNumber: Int32(seconds / 86_400))
    }
}
