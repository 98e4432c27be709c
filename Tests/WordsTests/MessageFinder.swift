/// Finds the templates of messages in a Swift source: every literal that stands where a `Message` is wanted.
struct MessageFinder {
    struct Found: Hashable {
        let template: String
        let line: Int
    }

    /// Parameters with these names are messages wherever they are.
    static let labels: Set<String> = ["expected", "help", "remedy", "affected", "words"]
    /// Where a message is given without a label: the function, and which arguments they are.
    static let functions: [String: ClosedRange<Int>] = [
        "Diagnostic": 1...1, "JSONFault": 1...1, "Finding": 1...4, "error": 1...1, "foreign": 0...0, "name": 0...0,
        "say": 0...0, "said": 0...0, "report": 0...0, "notice": 0...0, "wrong": 0...0, "unknown": 0...0,
        "unknownName": 1...1, "surprise": 0...0, "expect": 1...1, "fault": 0...0, "wrongType": 2...2,
        "requireItems": 2...2, "fail": 0...2, "requireState": 1...1, "onWaiting": 0...0, "headed": 0...0,
        "heading": 0...0, "problem": 0...3,
        "ProcessOption": 1...3, "candidate": 2...2, "row": 0...0, "missing": 0...0, "section": 0...0,
    ]
    /// Further parameters with a label: the function and the label.
    static let labelled: [String: Set<String>] = [
        "damaged": ["reason"], "expect": ["after"], "TextFault": ["found"], "sentence": ["place"],
    ]
    /// Properties that hold messages, whatever they belong to.
    static let properties: Set<String> = ["message", "expected", "help", "remedy", "affected"]
    /// What stands around the elements of a message's list.
    static let lists: Set<String> = ["list", "map", "flatMap", "compactMap", "reduce", "Array", "some"]

    private let tokens: [SwiftToken]
    /// Names that the source declares as messages, or as lists of them.
    private let declared: Set<String>

    static func messages(in text: String) -> [Found] {
        let tokens = SwiftReader.tokens(of: text)
        var declared: Set<String> = []
        for index in tokens.indices.dropLast(2) where tokens[index + 1].text == ":" {
            var type = index + 2
            while type < tokens.count, ["[", "(", "inout", "?", "String", ":", ","].contains(tokens[type].text) {
                type += 1
            }
            if type < tokens.count, tokens[type].text == "Message", case .word(let name) = tokens[index].kind {
                declared.insert(name)
            }
        }
        return MessageFinder(tokens: tokens, declared: declared).found { _ in false }
    }

    private init(tokens: [SwiftToken], declared: Set<String>) {
        self.tokens = tokens
        self.declared = declared
    }

    /// `outer` tells of an expression that is all of the tokens whether it is wanted as a message.
    private func found(_ outer: (Int) -> Bool) -> [Found] {
        var all: [Found] = []
        for (index, token) in tokens.enumerated() {
            guard case .literal(let literal) = token.kind else { continue }
            let isMessage = isWanted(index, end: index, outer)
            if isMessage, MessageFinder.isSaid(literal.template) {
                all.append(Found(template: literal.template, line: token.line))
            }
            for hole in literal.holes {
                let inner = MessageFinder(tokens: hole.tokens, declared: declared)
                all += inner.found { $0 == 0 && hole.label == nil && isMessage }
            }
        }
        return all
    }

    /// What is only code, signs and holes is the same in every language.
    static func isSaid(_ template: String) -> Bool {
        var word = 0
        var isCode = false
        var isHole = false
        for character in template {
            if isHole {
                isHole = false
                continue
            }
            if character == "%" { isHole = true }
            if character == "`" { isCode.toggle() }
            word = character.isLetter && !isCode ? word + 1 : 0
            if word == 2 { return true }
        }
        return template.contains(", %") || template.contains("; %") || template.contains(" (%")
            || template.contains(": %")
    }

    // MARK: where an expression stands

    /// Whether the expression of the tokens `start…end` is wanted as a message.
    private func isWanted(_ start: Int, end: Int, _ outer: (Int) -> Bool) -> Bool {
        if end + 1 < tokens.count {
            let next = tokens[end + 1]
            if [".", "[", "==", "!=", "+", "as"].contains(next.text), !next.startsLine || next.text != "[" {
                return false
            }
            // The key of a dictionary.
            if next.text == ":", start == end, let open = bracket(around: start), tokens[open].text == "[" {
                return false
            }
        }
        var at = start - 1
        var last = start
        while true {
            guard at >= 0 else { return outer(0) }
            let token = tokens[at]
            switch token.kind {
            case .literal: return isStatement(last) ? isValue(ofBraceAround: last, outer) : false
            case .close:
                // A group before this: of the condition of a choice, or a statement of its own.
                guard last != start || tokens[last].startsLine else { return false }
                if tokens[last].startsLine, isStatement(last) { return isValue(ofBraceAround: last, outer) }
                guard let open = token.match else { return false }
                (last, at) = (open, open - 1)
            case .open("("): return isWanted(start, inCall: at, argument: 0, label: nil, outer)
            case .open("["): return isWanted(at, end: tokens[at].match ?? at, outer)
            case .open: return isValue(ofBrace: at, outer)
            case .symbol(","):
                guard let open = bracket(around: at) else { return outer(1) }
                if tokens[open].text == "[" { return isWanted(open, end: tokens[open].match ?? open, outer) }
                return isWanted(start, inCall: open, argument: commas(from: open, to: at + 1), label: nil, outer)
            case .symbol(":"):
                if let question = question(before: at) {
                    (last, at) = (question, question - 1)
                    // From here on it is the condition that is passed over.
                    at = conditionStart(question) - 1
                    last = at + 1
                    continue
                }
                return isWanted(start, behindColon: at, outer)
            case .symbol("?") where token.hasSpaceBefore:
                at = conditionStart(at) - 1
                last = at + 1
            case .symbol("??"):
                at = conditionStart(at) - 1
                last = at + 1
            case .symbol("+") where tokens[start].text == "[":
                at = conditionStart(at) - 1
                last = at + 1
            case .symbol("="): return isWanted(assignedAt: at)
            case .symbol("+="): return false
            case .word("return"): return isResult(at, outer)
            case .word("in"): return isValue(ofBraceAround: at, outer)
            default:
                if tokens[last].startsLine, isStatement(last) { return isValue(ofBraceAround: last, outer) }
                return false
            }
        }
    }

    /// A token that begins a line and continues nothing begins a statement.
    private func isStatement(_ index: Int) -> Bool {
        guard tokens[index].startsLine, let open = bracket(around: index), tokens[open].text == "{" else {
            return false
        }
        if index > 0, ["=", ",", "(", "->", "??", "return"].contains(tokens[index - 1].text) { return false }
        return ![".", "?", ":", "??", "+", "&&", "||", "="].contains(tokens[index].text)
    }

    /// The first token of the operand that ends before `index`.
    private func conditionStart(_ index: Int) -> Int {
        var at = index
        while at > 0 {
            let token = tokens[at - 1]
            switch token.kind {
            case .close: at = token.match ?? at - 1
            case .open, .symbol(","), .symbol("="), .symbol(":"), .word("return"), .word("in"): return at
            case .symbol("?") where token.hasSpaceBefore && tokens[at].hasSpaceBefore: return at
            default: at -= 1
            }
            if tokens[at].startsLine, isStatement(at) { return at }
        }
        return at
    }

    /// Of a colon: the question mark of the same choice.
    private func question(before colon: Int) -> Int? {
        var at = colon - 1
        var colons = 0
        while at >= 0 {
            let token = tokens[at]
            switch token.kind {
            case .close: at = token.match ?? 0
            case .open, .symbol(","), .symbol("="), .word("return"), .word("case"), .word("default"): return nil
            case .symbol(":"): colons += 1
            case .symbol("?") where token.hasSpaceBefore && tokens[at + 1].hasSpaceBefore:
                if colons == 0 { return at }
                colons -= 1
            default: break
            }
            at -= 1
        }
        return nil
    }

    private func bracket(around index: Int) -> Int? {
        var at = index - 1
        while at >= 0 {
            if case .close = tokens[at].kind {
                at = tokens[at].match ?? 0
            } else if case .open = tokens[at].kind {
                return at
            }
            at -= 1
        }
        return nil
    }

    private func commas(from open: Int, to end: Int) -> Int {
        var count = 0
        var at = open + 1
        while at < end {
            if case .open = tokens[at].kind { at = tokens[at].match ?? at }
            if tokens[at].text == "," { count += 1 }
            at += 1
        }
        return count
    }

    private func isWanted(_ expression: Int, behindColon colon: Int, _ outer: (Int) -> Bool) -> Bool {
        guard let open = bracket(around: colon) else { return false }
        switch tokens[open].text {
        case "(":
            guard case .word(let label) = tokens[colon - 1].kind else { return false }
            return isWanted(expression, inCall: open, argument: commas(from: open, to: colon), label: label, outer)
        case "[": return isWanted(open, end: tokens[open].match ?? open, outer)
        default: return isValue(ofBrace: open, outer)
        }
    }

    private func isWanted(
        _ expression: Int, inCall open: Int, argument: Int, label: String?, _ outer: (Int) -> Bool
    ) -> Bool {
        let name = open > 1 && tokens[open - 1].text == "?" ? open - 2 : open - 1
        guard open > 0, case .word(let callee) = tokens[name].kind, !tokens[open].hasSpaceBefore else {
            // In a tuple, the sentences are messages and the single words are names.
            let isTuple = commas(from: open, to: tokens[open].match ?? open) > 0
            if isTuple, case .literal(let literal) = tokens[expression].kind, !literal.template.contains(" ") {
                return false
            }
            return isWanted(open, end: tokens[open].match ?? open, outer)
        }
        if let label {
            if MessageFinder.labelled[callee]?.contains(label) == true { return true }
            return MessageFinder.labels.contains(label)
        }
        if callee == "append", open > 2, tokens[open - 2].text == "." {
            return declared.contains(tokens[open - 3].text)
        }
        if MessageFinder.lists.contains(callee) {
            return isWanted(chainStart(open - 1), end: tokens[open].match ?? open, outer)
        }
        // `.name("in")` is a case, `parser.name("a type")` a function.
        if callee == "name", name > 0, tokens[name - 1].text == ".", tokens[name - 1].hasSpaceBefore { return false }
        if callee == "name", name > 1, tokens[name - 1].text == ".", tokens[name - 2].text == "(" { return false }
        return MessageFinder.functions[callee]?.contains(argument) == true
    }

    private func isWanted(assignedAt equals: Int) -> Bool {
        var at = equals - 1
        while at >= 0, !isStatement(at) {
            let token = tokens[at]
            if token.text == "Message" { return true }
            switch token.kind {
            case .close:
                let open = token.match ?? 0
                if tokens[open..<at].contains(where: { $0.text == "Message" }) { return true }
                at = open
            case .open, .symbol(","), .word("let"), .word("var"): at = 0
            default: break
            }
            at -= 1
        }
        if at >= 0, tokens[at].text == "Message" { return true }
        guard case .word(let name) = tokens[equals - 1].kind else { return false }
        let isProperty = equals > 1 && tokens[equals - 2].text == "."
        // What the journal keeps is data: it is the same in every language.
        if isProperty, equals > 2, tokens[equals - 3].text == "origin" { return false }
        return isProperty ? MessageFinder.properties.contains(name) : declared.contains(name)
    }

    // MARK: values of blocks

    private func isValue(ofBraceAround index: Int, _ outer: (Int) -> Bool) -> Bool {
        bracket(around: index).map { isValue(ofBrace: $0, outer) } ?? outer(0)
    }

    /// The tokens before a brace, back to where its statement begins.
    private func head(of brace: Int) -> Range<Int> {
        var at = brace
        while at > 0 {
            if at < brace, tokens[at].startsLine, isStatement(at) || bracket(around: at) == nil {
                // The closing line of a list of parameters, `) -> Message {`, belongs to the line where it opens.
                if case .close(let sign) = tokens[at].kind, sign == ")" || tokens[at + 1].text == "else" {
                } else {
                    return at..<brace
                }
            }
            if case .open("{") = tokens[at - 1].kind { return at..<brace }
            if tokens[at - 1].text == ";" { return at..<brace }
            if case .close = tokens[at - 1].kind, let match = tokens[at - 1].match,
                tokens[at - 1].text != "}" || tokens[at].text != "else"
            {
                if tokens[at - 1].text == "}", tokens[at].startsLine { return at..<brace }
                at = match
            } else {
                at -= 1
            }
        }
        return at..<brace
    }

    private func isValue(ofBrace brace: Int, _ outer: (Int) -> Bool) -> Bool {
        guard tokens[brace].text == "{" else { return false }
        let head = head(of: brace)
        let words = tokens[head].map(\.text)
        if let arrow = words.lastIndex(of: "->"), words.contains("func") { return words[arrow...].contains("Message") }
        if words.contains("func") || words.contains("init") { return false }
        if words.last == "else", brace >= 2, case .close("}") = tokens[brace - 2].kind,
            let other = tokens[brace - 2].match
        {
            return isValue(ofBrace: other, outer)
        }
        let isChoice = ["if", "switch", "else", "guard", "do", "for", "while", "catch", "defer"].contains {
            words.contains($0)
        }
        if isChoice {
            if let equals = head.first(where: {
                tokens[$0].text == "=" && ["if", "switch"].contains(tokens[$0 + 1].text)
            }) {
                return isWanted(assignedAt: equals)
            }
            if words.first == "return" { return isResult(head.lowerBound, outer) }
            return isValue(ofBraceAround: head.lowerBound, outer)
        }
        if words.contains("var") || words.contains("let") { return words.contains("Message") }
        // A closure that makes the elements of a list.
        if brace > 0 {
            var callee = brace - 1
            if case .close(")") = tokens[callee].kind { callee = (tokens[callee].match ?? 1) - 1 }
            if callee >= 0, case .word(let name) = tokens[callee].kind, MessageFinder.lists.contains(name) {
                return isWanted(chainStart(callee), end: tokens[brace].match ?? brace, outer)
            }
        }
        return false
    }

    /// Of `a.b(c).d`, from the place of `d`: the place of `a`.
    private func chainStart(_ index: Int) -> Int {
        var at = index
        while at > 0 {
            let token = tokens[at - 1]
            if token.text == "." || token.text == "?" && !token.hasSpaceBefore {
                at -= 1
            } else if tokens[at].text == ".", case .word = token.kind,
                !tokens[at].hasSpaceBefore || tokens[at].startsLine
            {
                at -= 1
            } else if case .close = token.kind,
                ".".contains(tokens[at].text) || token.text == ")" && tokens[at].text == "."
            {
                at = token.match ?? at - 1
                if at > 0, case .word = tokens[at - 1].kind, !tokens[at].hasSpaceBefore { at -= 1 }
            } else {
                return at
            }
        }
        return at
    }

    /// Of a `return`: whether its function gives messages.
    private func isResult(_ index: Int, _ outer: (Int) -> Bool) -> Bool {
        var at = index
        while let open = bracket(around: at) {
            if tokens[open].text == "{" {
                let words = tokens[head(of: open)].map(\.text)
                if words.contains("func") || words.contains("init") {
                    guard let arrow = words.lastIndex(of: "->") else { return false }
                    return words[arrow...].contains("Message")
                }
                let isChoice = ["if", "switch", "else", "guard", "do", "for", "while", "catch"].contains {
                    words.contains($0)
                }
                if !isChoice {
                    if words.contains("var") { return words.contains("Message") }
                    return false
                }
            }
            at = open
        }
        return false
    }
}
