import BaseKit

/// Resident identity numbers by GB 11643: six digits of a division, the date of birth, three of a sequence (odd for men,
/// even for women), a check digit by ISO 7064 MOD 11-2.
///
/// The divisions used here are assigned to no county, so that no number can be that of a living person.
struct IdentityNumbers {
    private var given: Set<String> = []

    static let divisions = ["450399", "450399", "450399", "450399", "450398", "450397"]

    mutating func next(birth: CivilDate, female: Bool, from random: inout RandomSource) -> String {
        while true {
            let sequence = random.int(0...499) * 2 + (female ? 0 : 1)
            let body = random.pick(Self.divisions) + birth.compact + padded(sequence, 3)
            if given.insert(body).inserted { return body + Self.checkDigit(of: body) }
        }
    }

    /// The check digit that belongs behind the 17 digits of `body`.
    static func checkDigit(of body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
        return String(Array("10X98765432")[sum % 11])
    }
}
