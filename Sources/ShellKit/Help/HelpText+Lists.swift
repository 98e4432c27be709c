internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

extension HelpText {
    func functions() -> String {
        let scalars = FunctionCatalogue.names.compactMap { FunctionCatalogue.scalars[$0] }
        let aggregates = FunctionCatalogue.aggregates.values.sorted { $0.name < $1.name }
        return said("functions of a row") + "\n" + table(scalars.map { ($0.signature, phrase($0.summary)) })
            + "\n\n" + said("aggregates, in `summarize`") + "\n"
            + table(aggregates.map { (phrase($0.signature), phrase($0.summary)) })
            + "\n\n" + said("over the rows around, in `extend … per … sort …`") + "\n"
            + table(WindowFunction.all.map { (phrase($0.signature), phrase($0.summary)) })
    }

    func types() -> String {
        said("types and how they are written") + "\n"
            + table([
                ("text", said("\"界首镇 ${expr}\" with values in it, 'raw' without")), ("int", "12"),
                ("decimal", said("12.5, exact")), ("money", said("an amount with two places, exact")),
                ("real", said("a computed ratio")), ("bool", "true, false"), ("date", "2016-09-28"),
                ("month", "2016-09"), ("duration", "90d, 2w, 3m, 5y"),
                ("period", said("2016-06..2016-09: from June up to, not including, September")),
                ("enum", said("one of the words that a field allows, \"primary\"; `help COLLECTION` lists them")),
                ("reference", said("the id of a record of another collection; its fields follow a dot: school.name")),
                ("list", "[\"a\", \"b\"]"), ("record", "{name: \"a\", n: 1}"),
                ("null", said("what is unknown; never 0")),
            ])
    }

    var sqlPage: String {
        let text = said(
            """
            rows of one SELECT over the collections, as a source for stages; it only reads

            Collections are tables of their names, with the computed fields as columns. A column that is a collection's own keeps
            its type; computed ones are whole numbers, reals or texts, and money inside of a computation counts in fen, which a
            note says where it is shown. Dates are ISO texts.
            """)
        let example = CommandExample(
            "sql \"select kind, count(*) as n from schools group by kind\" | where n > 5 | sort -n",
            said("what stages continue"))
        return "sql \"SELECT …\"\n  " + text + examples([example])
    }

    var openPage: String {
        said("open FILE: \(Message(phrase: OpenCommand.summary))") + "\n\n" + phrase(OpenCommand.details)
            + parameters(OpenCommand.parameters) + examples(OpenCommand.examples)
    }
}
