internal import BaseKit

/// What a stored value must be, wherever it comes from: a command, a file or the journal.
enum RecordRules {
    /// 2^53: what every JSON reader keeps exactly.
    static let largestInteger: UInt64 = 1 << 53
    static let longestID = 200

    /// Nil where `id` may name a record.
    static func fault(ofID id: String) -> Message? {
        if id.isEmpty { return "an empty id" }
        if id.utf8.count > longestID { return "an id longer than \(longestID) bytes" }
        if id.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "an id with a control character" }
        if id.utf8.first == 0x20 || id.utf8.last == 0x20 { return "an id that starts or ends with a blank" }
        if !isNFC(id) { return "an id that is not in Unicode normalization form C" }
        return nil
    }

    static func isNFC(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 } || text.nfc.utf8.elementsEqual(text.utf8)
    }

    static func fits(_ number: ExactDecimal) -> Bool {
        (number.coefficient / ExactDecimal.powerOfTen(number.scale)).magnitude <= largestInteger
    }

    struct TextFault: Error {
        let found: Message
        let expected: Message
        var suggestions: [String] = []
    }

    /// The value that a JSON string stands for in a field of `type`.
    static func value(ofText text: String, as type: ValueType) -> Result<Value, TextFault> {
        func fault(_ found: Message, _ suggestions: [String] = []) -> Result<Value, TextFault> {
            .failure(TextFault(found: found, expected: expected(type), suggestions: suggestions))
        }
        switch type {
        case .text:
            if text.utf8.contains(0) { return fault("text with a NUL character") }
            return .success(.text(text))
        case .enumeration(let cases):
            if cases.contains(where: { $0.name == text }) { return .success(.text(text)) }
            return fault("`\(text)`", NearestName.find(text, in: cases.map(\.name)))
        case .reference:
            if let fault = RecordRules.fault(ofID: text) {
                return .failure(TextFault(found: fault, expected: expected(type)))
            }
            return .success(.text(text))
        case .date: return CivilDate(text).map { .success(.date($0)) } ?? fault("`\(text)`")
        case .month: return CivilMonth(text).map { .success(.month($0)) } ?? fault("`\(text)`")
        case .datetime: return CivilDateTime(text).map { .success(.datetime($0)) } ?? fault("`\(text)`")
        default: return fault("text")
        }
    }

    static func expected(_ type: ValueType) -> Message {
        switch type {
        case .bool: "true or false"
        case .int: "a whole number"
        case .decimal(let scale): "a number with up to \(scale) decimals"
        case .money: "an amount with up to 2 decimals"
        case .text: "text without NUL characters"
        case .enumeration(let cases): .oneOf(cases.map(\.name))
        case .reference(let collection): "the id of a record of \(collection)"
        case .date: "a date such as 2016-09-28"
        case .month: "a month such as 2016-09"
        case .datetime: "a moment such as 2016-09-28T10:15:30Z"
        default: "a value of type \(type.name)"
        }
    }

    /// Blank text is as good as none.
    private static func expectedWhereMissing(_ type: ValueType) -> Message {
        if case .text = type { "text that is not blank" } else { expected(type) }
    }

    static func isStorable(_ type: ValueType) -> Bool {
        switch type {
        case .bool, .int, .decimal, .money, .text, .enumeration, .reference, .date, .month, .datetime: true
        default: false
        }
    }

    /// The record as it is stored: exact numbers at their field's scale, ids and names in NFC. Throws where a value is not
    /// of its field's type or a required one is missing. What is as `before`, which is stored already, is right.
    static func stored(
        _ record: Record, of schema: CollectionSchema, before: Record? = nil
    ) throws(Diagnostic) -> Record {
        let id = record.id.nfc
        if before == nil, let fault = fault(ofID: id) {
            let example = schema.idPrefix + "01"
            throw Diagnostic(
                "E0414", "\(schema.aOne) cannot have \(fault)", outcome: .failed,
                expected: "an id such as \(example), or none: then one is given")
        }
        guard record.values.count == schema.fields.count else {
            throw Diagnostic.fault("\(schema.one) \(id) does not have the fields of \(schema.name)")
        }
        var values = record.values
        for index in values.indices {
            if let before, !values[index].isNull, values[index].isIdentical(to: before.values[index]) { continue }
            let field = schema.fields[index]
            if values[index].isNull || field.required && isBlank(values[index]) {
                if field.required {
                    throw Diagnostic(
                        "E0402", "\(schema.one) \(id) has no `\(field.name)`", outcome: .failed,
                        expected: expectedWhereMissing(field.type), help: "`\(field.name)` must be given")
                }
                continue
            }
            let isName = field.name == schema.nameField || schema.uniqueKeys.contains { $0.contains(field.name) }
            guard let value = stored(values[index], as: field.type, normalized: isName) else {
                var diagnostic = Diagnostic(
                    "E0415", "`\(field.name)` of \(schema.one) \(id) cannot be `\(values[index].plainText)`",
                    outcome: .failed, expected: expected(field.type))
                if case .enumeration(let cases) = field.type {
                    diagnostic.suggestions = NearestName.find(values[index].plainText, in: cases.map(\.name))
                }
                throw diagnostic
            }
            values[index] = value
        }
        for field in record.unknown {
            guard !field.json.utf8.contains(0x0A), (try? JSONScanner.document(Array(field.json.utf8))) != nil else {
                throw Diagnostic("E0415", "the unknown field `\(field.name)` does not hold JSON", outcome: .failed)
            }
        }
        return Record(
            id: id, values: values,
            unknown: record.unknown.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    private static func isBlank(_ value: Value) -> Bool {
        if case .text(let text) = value { text.allSatisfy(\.isWhitespace) } else { false }
    }

    private static func stored(_ value: Value, as type: ValueType, normalized: Bool) -> Value? {
        switch (value, type) {
        case (.bool, .bool), (.date, .date), (.month, .month), (.datetime, .datetime): return value
        case (.int(let number), .int): return number.magnitude <= largestInteger ? value : nil
        case (.decimal(let number), .int):
            guard let whole = number.rescaled(to: 0), whole.coefficient.magnitude <= largestInteger else { return nil }
            return .int(whole.coefficient)
        case (.int(let number), .decimal), (.int(let number), .money):
            return exact(ExactDecimal(coefficient: number, scale: 0), type)
        case (.decimal(let number), .decimal), (.decimal(let number), .money): return exact(number, type)
        case (.text(let text), .text):
            guard !text.utf8.contains(0) else { return nil }
            return normalized ? .text(text.nfc) : value
        case (.text(let text), .enumeration), (.text(let text), .reference):
            return try? RecordRules.value(ofText: text.nfc, as: type).get()
        default: return nil
        }
    }

    private static func exact(_ number: ExactDecimal, _ type: ValueType) -> Value? {
        guard let scale = type.exactScale, let scaled = number.rescaled(to: scale), fits(scaled) else { return nil }
        return .decimal(scaled)
    }
}
