internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// What `--help` tells of a saved script: its `##` text, its parameters with their types and defaults.
enum ScriptHelp {
    static func page(_ name: String, _ signature: ScriptSignature) -> String {
        let usage = signature.parameters.map { parameter in
            let flag = "--\(dashed(parameter.name))"
            let word = parameter.type == .bool ? flag : "\(flag) \(parameter.type.placeholder.text)"
            return parameter.defaultValue == nil ? word : "[\(word)]"
        }
        var text = signature.documentation.isEmpty ? "" : phrase(signature.documentation) + "\n\n"
        text += said("usage: \((["run", name] + usage).joined(separator: " "))")
        guard !signature.parameters.isEmpty else { return text }
        text += "\n\n" + said("parameters:")
        let rows = signature.parameters.map { parameter in
            [
                "--\(dashed(parameter.name))", type(parameter.type),
                parameter.writtenDefault.map { "= \($0)" } ?? said("required"),
                parameter.documentation.split(separator: "\n").joined(separator: " "),
            ]
        }
        let widths = (0..<3).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.of($0)) }
            var line = "\n  " + (cells + [row[3]]).joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += line
        }
        return text
    }

    private static func dashed(_ name: String) -> String { name.split(separator: "_").joined(separator: "-") }

    private static func type(_ type: ValueType) -> String {
        switch type {
        case .enumeration(let cases):
            let names = cases.map(\.name)
            return names.prefix(6).joined(separator: "|") + (names.count > 6 ? "|…" : "")
        case .table(let columns), .record(let columns):
            guard !columns.isEmpty else { return type.word.text }
            let names = columns.map(\.name)
            return type.word.text + "(" + names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …)" : ")")
        default: return type.word.text
        }
    }
}

extension Session {
    /// The page of a saved script.
    func help(ofScript name: String) throws(Diagnostic) -> String {
        let source = try SavedScripts.load(name, workspace: workspace?.path)
        return ScriptHelp.page(name, ScriptSignature(source, environment: self))
    }

    /// `edsh run NAME --help`: the exit status.
    public func showHelp(ofScript name: String) -> Int32 {
        do {
            try write(try help(ofScript: name))
            return 0
        } catch { return report(error) }
    }
}
