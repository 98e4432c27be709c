public import BaseKit
internal import Glibc

/// Errors that take more than a line to bring about are told here by the tests that do, so that the catalogue's own test can
/// ask which codes were given in fact: it runs those tests in a process of its own and reads what they tell.
public enum Provoked {
    /// The variable that names the file for the codes.
    public static let variable = "EDSH_PROVOKED"

    /// Notes the code of an error that has been thrown; nothing where nobody asks.
    public static func note(_ error: Diagnostic?) {
        guard let error, let path = getenv(variable), let file = fopen(path, "a") else { return }
        fputs(error.code + "\n", file)
        fclose(file)
    }
}
