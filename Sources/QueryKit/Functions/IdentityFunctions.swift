internal import BaseKit

/// Numbers of persons.
enum IdentityFunctions {
    static let all: [ScalarFunction] = [checkDigit]

    /// The last character of a resident identity number by GB 11643: ISO 7064 MOD 11-2 over the 17 digits before it.
    static let checkDigit = TextFunctions.mapped(
        "id_check_digit", "the check digit that belongs behind the first 17 digits of an ID number; empty without them",
        examples: [("id_check_digit(\"45039919900312002\")", "8"), ("id_check_digit(\"12\")", "")]
    ) { text in
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let digits = Array(text.utf8.prefix(17))
        guard digits.count == 17, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return "" }
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return String(Array("10X98765432")[sum % 11])
    }
}
