internal import BaseKit
internal import CMustache
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What a template is filled from.
indirect enum TemplateValue {
    case text(String)
    case flag(Bool)
    case object([String: TemplateValue])
    case list([[String: TemplateValue]])
}

/// A mustache template whose every name is looked at before it is filled: a misspelt figure is an error, not a gap.
struct Template {
    /// Where it stands, for messages: `the template of section 2`, or a file's path.
    let title: String
    let text: String

    func filled(with values: [String: TemplateValue]) throws(Diagnostic) -> String {
        try checkNames(values)
        let object = Template.object(values)
        defer { edsh_template_free(object) }
        var isError: Int32 = 0
        guard let result = edsh_template_render(text, object, &isError) else {
            throw Diagnostic("E0618", "\(title) cannot be filled: there is not enough memory", outcome: .failed)
        }
        defer { free(result) }
        let filled = String(cString: result)
        if isError != 0 {
            throw Diagnostic(
                "E0618", "\(title) is no mustache template: \(filled)", outcome: .failed,
                expected: "{{name}}, and {{/name}} behind each {{#name}} and {{^name}}")
        }
        return filled
    }

    /// Every tag names something that is there, at the top or in the sections around it.
    private func checkNames(_ values: [String: TemplateValue]) throws(Diagnostic) {
        var scopes = [values]
        var line = 1
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            line += rest[..<open.lowerBound].count { $0 == "\n" }
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return }
            let tag = rest[open.upperBound..<close.lowerBound].filter { $0 != " " && $0 != "{" && $0 != "}" }
            rest = rest[close.upperBound...]
            guard let sign = tag.first, sign != "!" else { continue }
            let name = "#^/&".contains(sign) ? String(tag.dropFirst()) : String(tag)
            if sign == "/" {
                if scopes.count > 1 { scopes.removeLast() }
                continue
            }
            guard let found = Template.find(name, scopes) else {
                throw Diagnostic(
                    "E0618", "\(title), line \(line): there is nothing called `\(name)`", outcome: .failed,
                    expected: "a figure's id with _ for its dots, as in {{exam_sat.text}}",
                    suggestions: Template.nearest(name, scopes))
            }
            guard sign == "#" || sign == "^" else { continue }
            switch found {
            case .object(let inner): scopes.append(sign == "#" ? inner : [:])
            case .list(let rows): scopes.append(rows.first ?? Template.anything)
            default: scopes.append([:])
            }
        }
    }

    /// What stands for the columns of a list without rows: its names cannot be told.
    private static let anything: [String: TemplateValue] = ["*": .flag(true)]

    private static func find(_ name: String, _ scopes: [[String: TemplateValue]]) -> TemplateValue? {
        if name == "." { return .text("") }
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        for scope in scopes.reversed() {
            if scope["*"] != nil { return .text("") }
            guard var value = scope[first] else { continue }
            for part in parts.dropFirst() {
                guard case .object(let inner) = value, let next = inner[part] else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    private static func nearest(_ name: String, _ scopes: [[String: TemplateValue]]) -> [String] {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let known = scopes.flatMap(\.keys)
        guard let first = parts.first, !known.contains(first) else {
            guard case .object(let inner)? = parts.first.flatMap({ find($0, scopes) }), let last = parts.last else {
                return []
            }
            return NearestName.find(last, in: inner.keys.sorted()).map { "\(parts[0]).\($0)" }
        }
        return NearestName.find(first, in: known.sorted()).map { parts.count > 1 ? "\($0).\(parts[1])" : $0 }
    }

    private static func object(_ values: [String: TemplateValue]) -> UnsafeMutableRawPointer? {
        let object = edsh_template_object()
        for (key, value) in values {
            switch value {
            case .text(let text): edsh_template_set_text(object, key, text)
            case .flag(let flag): edsh_template_set_flag(object, key, flag ? 1 : 0)
            case .object(let inner):
                let child = self.object(inner)
                edsh_template_set_object(object, key, child)
                edsh_template_free(child)
            case .list(let rows):
                if rows.isEmpty { edsh_template_set_flag(object, key, 0) }
                for row in rows {
                    let child = self.object(row)
                    edsh_template_append(object, key, child)
                    edsh_template_free(child)
                }
            }
        }
        return object
    }
}
