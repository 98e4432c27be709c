public import BaseKit
internal import QueryKit

/// The columns at a point of a pipeline, for completion and help. What is typed need not be right yet: a stage with a
/// mistake is passed over, and so is a broken statement before.
public enum PipelineScope {
    /// What the pipeline `text` gives where the statements `earlier` stand before it; empty where its source is unknown.
    public static func columns(
        at text: String, after earlier: String = "", environment: any LanguageEnvironment,
        session: ProgramChecker.Session
    ) -> [Column] {
        let session = earlier.isEmpty ? session : session.after(earlier, environment: environment)
        if let columns = bound(text, environment, session) { return columns }
        // Stage by stage, each on top of those that are right.
        var right = ""
        var known: [Column]?
        for part in parts(text) {
            let longer = right.isEmpty ? part : right + " | " + part
            if let columns = bound(longer, environment, session) {
                right = longer
                known = columns
            } else if known == nil {
                // The source itself: perhaps a name that is nearly right.
                let word = String(part.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
                guard let near = NearestName.find(word, in: environment.collections.map(\.name)).first,
                    let columns = bound(near, environment, session)
                else { return [] }
                right = near
                known = columns
            }
        }
        return known ?? []
    }

    /// Names of variables that the statements `earlier` give, with their types, and those of the session.
    public static func variables(
        after earlier: String, environment: any LanguageEnvironment, session: ProgramChecker.Session
    ) -> [(name: String, type: ValueType)] {
        let session = earlier.isEmpty ? session : session.after(earlier, environment: environment)
        var seen = Set<String>()
        return session.variables.allNames.filter { seen.insert($0).inserted }.sorted().map { name in
            (name, session.variables.lookUp(name)?.type ?? .null)
        }
    }

    /// Closes the blocks that are open at the end of the text, so that its statements can be read.
    static func closed(_ text: String) -> String {
        var open: [Character] = []
        var quote: Character?
        for character in text {
            if let mark = quote {
                if character == mark || character == "\n" { quote = nil }
            } else if "\"'`".contains(character) {
                quote = character
            } else if let close = ["(": ")", "[": "]", "{": "}"][character] as Character? {
                open.append(close)
            } else if character == open.last {
                open.removeLast()
            }
        }
        return text + "\n" + String(open.reversed())
    }

    private static func bound(
        _ text: String, _ environment: any LanguageEnvironment, _ session: ProgramChecker.Session
    ) -> [Column]? {
        let source = SourceText(text: text)
        let context = BindingContext(environment: environment, source: source, variables: session.variables)
        context.definitions = session.definitions
        var parser = Parser(source, stages: StageCatalogue.grammar)
        guard let syntax = try? parser.pipeline(), let binder = try? PipelineBinder(context: context, pipeline: syntax)
        else { return nil }
        return ShownColumns(collections: environment.collections).columnsToPick(of: binder.plan)
    }

    /// The pipeline cut at the bars that stand in no quotes and no brackets.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" || character == "`" {
                quote = character
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
            } else if character == "|", depth <= 0 {
                parts.append("")
                continue
            }
            parts[parts.count - 1].append(character)
        }
        return parts
    }

    /// The name as an expression writes it; a join's `s.name` is written as it is.
    public static func written(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).map { ExpressionBinder.written(String($0)) }
            .joined(separator: ".")
    }
}

extension ProgramChecker {
    /// Names of types, and how a value of each is written.
    public static let typeWords: [(name: String, example: String)] = [
        ("text", "\"界首镇\""), ("int", "12"), ("decimal", "12.5"), ("money", "4891.90"),
        ("percent", "12.5%, which is 0.125"), ("real", "a computed ratio"),
        ("bool", "true"), ("date", "2016-09-28"), ("month", "2016-09"), ("period", "2016-06..2016-09"),
        ("duration", "90d"), ("list", "[\"a\", \"b\"]"), ("record", "{name: \"和村\", pupils: 11}"),
        ("table", "(schools | take 3), a file, or [{id: \"S001\"}]"),
    ]
}

extension StageCatalogue {
    /// Words that start a part of the stage.
    public static func clauses(of stage: String) -> [String] { stages[stage]?.grammar.clauses ?? [] }

    /// Whether the stage takes words and flags, as a command does.
    public static func takesWords(_ stage: String) -> Bool { stages[stage]?.grammar.style == .words }

    /// What `render` draws.
    public static var chartKinds: [String] { Render.kinds }

    /// Words that may stand before the other rows of a stage that takes some (`join left`); nil where it takes none.
    public static func variants(of stage: String) -> [String]? {
        guard case .rows(let variants)? = stages[stage]?.grammar.style else { return nil }
        return variants
    }
}
