public import BaseKit

extension Manifest {
    /// Reads `edsh.json` strictly; `name` is the file's name for messages.
    public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
        let reader = ManifestReader(bytes: bytes)
        do throws(JSONFault) {
            self = try reader.manifest()
        } catch {
            var result: Diagnostic?
            bytes.withUnsafeBufferPointer {
                result = error.diagnostic(line: $0, number: 1, file: name, code: "E0501", outcome: .refused)
            }
            throw result ?? Diagnostic("E0501", error.message)
        }
    }

    /// The file's text: indented, keys in a fixed order, unknown ones last.
    public var text: String {
        func quoted(_ text: String) -> String {
            var bytes: [UInt8] = []
            CanonicalJSON.append(string: text, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        var entries = ["\"format\": \(format)", "\"bureau\": \(quoted(bureau))"]
        if let bureauEnglish { entries.append("\"bureauEnglish\": \(quoted(bureauEnglish))") }
        entries.append("\"modules\": [" + modules.map(quoted).joined(separator: ", ") + "]")
        entries.append("\"checkpoint\": \(quoted(checkpoint.rawValue))")
        if let approvalThreshold { entries.append("\"approvalThreshold\": \(approvalThreshold)") }
        entries.append("\"schoolYearStart\": \(schoolYearStart)")
        if springTermStart != 2 { entries.append("\"springTermStart\": \(springTermStart)") }
        if askAbove != Manifest.standardAskAbove { entries.append("\"askAbove\": \(askAbove)") }
        if !members.isEmpty {
            let lines = members.map { member in
                var parts = ["\"user\": \(quoted(member.user))", "\"name\": \(quoted(member.name))"]
                if let role = member.role { parts.append("\"role\": \(quoted(role))") }
                parts += member.unknown.map { "\(quoted($0.name)): \($0.json)" }
                return "    {" + parts.joined(separator: ", ") + "}"
            }
            entries.append("\"members\": [\n" + lines.joined(separator: ",\n") + "\n  ]")
        }
        if !settings.isEmpty {
            let lines = settings.map { "    \(quoted($0.name)): \($0.json)" }
            entries.append("\"settings\": {\n" + lines.joined(separator: ",\n") + "\n  }")
        }
        if allowsPlace { entries.append("\"allow_place\": true") }
        entries += unknown.map { "\(quoted($0.name)): \($0.json)" }
        return "{\n" + entries.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
    }
}

private struct ManifestReader {
    let bytes: [UInt8]

    func manifest() throws(JSONFault) -> Manifest {
        let document = try JSONScanner.document(bytes)
        guard case .object(let members) = document else {
            throw JSONFault(0, "the manifest is not an object", expected: "`{\"format\": 1, …}`")
        }
        var manifest = Manifest(bureau: "", modules: [])
        var found: Set<String> = []
        for member in members {
            found.insert(member.name)
            switch member.name {
            case "format":
                let format = try whole(member)
                guard format <= Manifest.currentFormat else {
                    throw JSONFault(
                        member.extent.lowerBound,
                        "this workspace has format \(format): a newer edsh made it, and this one would not understand it",
                        expected: "format \(Manifest.currentFormat), or a newer edsh; nothing was touched")
                }
                guard format == Manifest.currentFormat else {
                    throw JSONFault(
                        member.extent.lowerBound, "there is no format \(format)",
                        expected: "format \(Manifest.currentFormat)")
                }
                manifest.format = format
            case "bureau": manifest.bureau = try text(member)
            case "bureauEnglish": manifest.bureauEnglish = try text(member)
            case "modules": manifest.modules = try texts(member)
            case "checkpoint":
                let word = try text(member)
                guard let rule = Manifest.CheckpointRule(rawValue: word) else {
                    let words = Manifest.CheckpointRule.allCases.map(\.rawValue)
                    throw JSONFault(
                        member.extent.lowerBound, "`checkpoint` is `\(word)`",
                        expected: .oneOf(words),
                        suggestions: NearestName.find(word, in: words))
                }
                manifest.checkpoint = rule
            case "approvalThreshold":
                guard case .number(let text) = member.value, let amount = ExactDecimal(text)?.rescaled(to: 2),
                    amount.coefficient >= 0
                else {
                    throw JSONFault(
                        member.extent.lowerBound, "`approvalThreshold` is no amount", expected: "yuan such as 50000.00")
                }
                manifest.approvalThreshold = amount
            case "schoolYearStart": manifest.schoolYearStart = try month(member)
            case "springTermStart": manifest.springTermStart = try month(member)
            case "askAbove":
                let count = try whole(member)
                guard count >= 0 else {
                    throw JSONFault(
                        member.extent.lowerBound, "`askAbove` is negative",
                        expected: "the number of records that a line may change without being asked about, such as 20")
                }
                manifest.askAbove = count
            case "allow_place":
                guard case .bool(let flag) = member.value else {
                    throw JSONFault(
                        member.extent.lowerBound, "`allow_place` is no truth value", expected: "true or false")
                }
                manifest.allowsPlace = flag
            case "settings":
                guard case .object(let settings) = member.value else {
                    throw JSONFault(
                        member.extent.lowerBound, "`settings` is no object", expected: "{\"name\": value, …}")
                }
                manifest.settings = settings.map(kept)
            case "members": manifest.members = try people(member)
            default: manifest.unknown.append(kept(member))
            }
        }
        if manifest.springTermStart == manifest.schoolYearStart {
            throw JSONFault(
                0, "`springTermStart` is the month in which the school year starts", expected: "the second term's month"
            )
        }
        for name in ["format", "bureau", "modules"] where !found.contains(name) {
            throw JSONFault(0, "the manifest has no `\(name)`", expected: "the key `\(name)`")
        }
        return manifest
    }

    private func kept(_ member: JSONMember) -> UnknownField {
        UnknownField(name: member.name, json: String(decoding: bytes[member.extent], as: UTF8.self))
    }

    private func whole(_ member: JSONMember) throws(JSONFault) -> Int {
        guard let number = member.value.integer, let whole = Int(exactly: number) else {
            throw JSONFault(member.extent.lowerBound, "`\(member.name)` is no whole number", expected: "a whole number")
        }
        return whole
    }

    private func text(_ member: JSONMember) throws(JSONFault) -> String {
        guard let text = member.value.string else {
            throw JSONFault(member.extent.lowerBound, "`\(member.name)` is no text", expected: "text in double quotes")
        }
        return text
    }

    private func texts(_ member: JSONMember) throws(JSONFault) -> [String] {
        let fault = JSONFault(
            member.extent.lowerBound, "`\(member.name)` is no list of names", expected: "[\"schools\", …]")
        guard let values = member.value.array else { throw fault }
        var names: [String] = []
        for value in values {
            guard let name = value.string else { throw fault }
            names.append(name)
        }
        return names
    }

    private func month(_ member: JSONMember) throws(JSONFault) -> Int {
        let month = try whole(member)
        guard (1...12).contains(month) else {
            throw JSONFault(
                member.extent.lowerBound, "`\(member.name)` is no month", expected: "a number from 1 to 12")
        }
        return month
    }

    private func people(_ member: JSONMember) throws(JSONFault) -> [Manifest.Member] {
        guard let values = member.value.array else {
            throw JSONFault(
                member.extent.lowerBound, "`members` is no list", expected: "[{\"user\": …, \"name\": …}, …]")
        }
        var people: [Manifest.Member] = []
        for value in values {
            guard case .object(let fields) = value, let user = value["user"]?.string, let name = value["name"]?.string
            else {
                throw JSONFault(
                    member.extent.lowerBound, "a member without `user` or `name`",
                    expected: "{\"user\": …, \"name\": …}")
            }
            var person = Manifest.Member(user: user, name: name)
            for field in fields {
                switch field.name {
                case "user", "name": break
                case "role": person.role = try text(field)
                default: person.unknown.append(kept(field))
                }
            }
            people.append(person)
        }
        return people
    }
}
