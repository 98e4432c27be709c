public import BaseKit
internal import LanguageKit
internal import WorkspaceKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// `edsh fmt`
public enum ScriptFormatting {
    /// Formats the script at this path. Gives whether its text is another now, or would be.
    public static func format(_ path: String, write: Bool) throws(Diagnostics) -> Bool {
        do {
            let source = try SavedScripts.load(path, workspace: nil)
            let text = try ProgramFormatter.format(source)
            guard text != source.text else { return false }
            if write { try replace(path, text) }
            return true
        } catch let errors as Diagnostics {
            throw errors
        } catch let error as Diagnostic {
            throw Diagnostics([error])
        } catch {
            return false
        }
    }

    /// The file that the path leads to gets the text; who may read and run it stays.
    private static func replace(_ path: String, _ text: String) throws(Diagnostic) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        var real = path
        if let resolved = realpath(path, nil) {
            real = String(cString: resolved)
            free(resolved)
        }
        try FileWriting.replace(real, Array(text.utf8))
        if isThere { chmod(real, status.st_mode & 0o7777) }
    }
}
