internal import BaseKit
internal import QueryKit

extension ProgramChecker {
    func statements(_ syntax: [StatementSyntax]) -> [CheckedStatement] {
        var checked: [CheckedStatement] = []
        var end: StatementSyntax?
        for statement in syntax {
            if let last = end {
                warnings.append(unreachable(statement, behind: last))
                end = nil
            }
            if statement.isEnd { end = statement }
            var statement = statement
            if let alike = statement.alike {
                if let known = alikeLines.checked(alike, statement.range, context) {
                    checked.append(known)
                    continue
                }
                statement = alikeLines.parsed(statement, context)
            }
            let outer = context.hoisted
            context.hoisted = []
            do {
                let kind = try check(statement)
                checked += context.hoisted.map { CheckedStatement(kind: $0.kind, range: statement.range) }
                checked.append(CheckedStatement(kind: kind, range: statement.range))
            } catch {
                if context.isLeftForTheRun {
                    leave(statement)
                } else {
                    errors.append(error.located(in: context.source, at: statement.range))
                    declareAnyway(statement)
                }
                context.isLeftForTheRun = false
            }
            errors += context.furtherErrors
            context.furtherErrors = []
            context.hoisted = outer
        }
        return checked
    }

    /// The statement is checked when the script runs, and so is what reads the name that it gives.
    private func leave(_ statement: StatementSyntax) {
        let words = Set(scalarBinder.text(statement.range).split { !($0.isLetter || $0.isNumber || $0 == "_") })
        for name in context.variables.allNames where words.contains(name[...]) {
            _ = context.variables.lookUp(name)
        }
        declareAnyway(statement)
    }

    /// A name whose value is wrong is still a name: what reads it is checked once it is right, and makes no errors of its
    /// own. And what stands in the blocks of a wrong statement is looked at all the same.
    private func declareAnyway(_ statement: StatementSyntax) {
        func look(_ block: BlockSyntax, _ names: [NameSyntax] = []) {
            context.variables.open()
            for name in names { _ = context.variables.declare(name.text, .null) }
            _ = statements(block.statements)
            context.variables.close()
        }
        switch statement.kind {
        case .bind(let name, _):
            _ = context.variables.declare(name.text, .table([]))
            context.variables.leaveOpen(name.text)
        case .parameter(let parameter):
            _ = context.variables.declare(parameter.name.text, parameter.type.flatMap { try? type($0) } ?? .null)
            context.variables.leaveOpen(parameter.name.text)
        case .forEach(let name, _, let body):
            loopDepth += 1
            look(body, [name])
            loopDepth -= 1
        case .whileLoop(_, let body):
            loopDepth += 1
            look(body)
            loopDepth -= 1
        case .conditional(_, let body, let otherwise):
            look(body)
            if let otherwise { look(otherwise) }
        default: break
        }
    }

    func check(_ statement: StatementSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        switch statement.kind {
        case .pipeline(let pipeline): return try result(pipeline)
        case .callWithBlock(let command, let block): return try call(command, block)
        case .include(let file): return try include(file, statement.range)
        case .bind(let name, let syntax):
            let (value, type) = try value(syntax)
            return .assign(slot: declare(name, type), value)
        case .assign(let name, let syntax):
            let (slot, type) = try settable(name, statement.range)
            let (value, given) = try value(syntax)
            guard given.fits(type) || type == .null else {
                throw Diagnostic(
                    "E0303",
                    "`$\(name.text)` holds \(type.article), and this is \(given.article)",
                    at: syntax.range, help: "give another name to a value of another type")
            }
            return .assign(slot: slot, value)
        case .parameter(let parameter): return try script(parameter)
        case .conditional(let condition, let block, let otherwise):
            return .conditional(
                try self.condition(condition), self.block(block), otherwise: otherwise.map { self.block($0) } ?? [])
        case .forEach(let name, let items, let block): return try loop(name, items, block)
        case .whileLoop(let condition, let block):
            let outer = context.hoisted
            context.hoisted = []
            let checked = try self.condition(condition)
            let prelude = context.hoisted
            context.hoisted = outer
            loopDepth += 1
            defer { loopDepth -= 1 }
            return .whileLoop(prelude: prelude, checked, self.block(block))
        case .define(let name, let parameters, let block, let documentation):
            return try define(name, parameters, block, documentation)
        case .assertion(let condition, let message):
            var text: Expression?
            if let message { text = try scalarBinder.bindScalar(message, allowTables: true) }
            return .assertion(try self.condition(condition), message: text)
        case .print(let items):
            var expressions: [Expression] = []
            for item in items { expressions.append(try scalarBinder.bindScalar(item, allowTables: true)) }
            return .print(expressions)
        case .fail(let message): return .fail(try scalarBinder.bindScalar(message))
        case .breakLoop, .continueLoop:
            guard loopDepth > 0 else {
                throw Diagnostic(
                    "E0109", "this stands outside of a loop", at: statement.range,
                    expected: "`for` or `while` around it")
            }
            if case .breakLoop = statement.kind { return .breakLoop }
            return .continueLoop
        case .attempt(let block, let name, let handler):
            let body = self.block(block)
            context.variables.open()
            let error = ValueType.record([Column("code", .text), Column("message", .text)])
            let slot = name.map { context.variables.declare($0.text, error) } ?? context.variables.hidden()
            if handler.statements.isEmpty { errors.append(ignoredFailure(handler)) }
            let caught = statements(handler.statements)
            context.variables.close()
            return .attempt(body, slot: slot, caught)
        case .giveBack(let syntax):
            guard surroundings == .definition else {
                throw Diagnostic(
                    "E0109", "`return` stands outside of a definition", at: statement.range,
                    expected: "`def` and a block around it",
                    help: surroundings == .blockArgument ? "a block that is handed over gives nothing back" : nil)
            }
            guard let syntax else { return .giveBack(nil) }
            let (value, type) = try value(syntax)
            if let returned, !type.fits(returned) {
                throw Diagnostic(
                    "E0303",
                    "this returns \(type.article), and an earlier `return` \(returned.article)",
                    at: syntax.range, expected: returned.article)
            }
            returned = returned ?? type
            return .giveBack(value)
        }
    }

    var scalarBinder: ExpressionBinder { ExpressionBinder(context: context, rows: nil) }

    func condition(_ syntax: ExpressionSyntax) throws(Diagnostic) -> Expression {
        let expression = try scalarBinder.bindScalar(syntax)
        guard expression.type == .bool || expression.type == .null else {
            throw Diagnostic(
                "E0303", "a condition is wanted, and this is \(expression.type.article)",
                at: syntax.range,
                expected: "a comparison such as $n > 0")
        }
        return expression
    }

    func result(_ pipeline: PipelineSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        if pipeline.stages.isEmpty, case .command(let command) = pipeline.source,
            case .word(let word)? = command.items.first,
            let name = word.literalText
        {
            if let block = context.blocks[name] { return try run(block, name, command) }
            if let definition = context.definitions[name] {
                return .call(definition, try arguments(definition, command))
            }
        }
        let binder = try PipelineBinder(context: context, pipeline: pipeline)
        if let effect = binder.effect { return .effect(effect) }
        if let (sink, _) = binder.sink { return .result(binder.plan, sink) }
        if pipeline.stages.isEmpty, let (schema, id) = binder.shownRecord {
            return .result(binder.plan, .showRecord(schema, id: id))
        }
        return .result(binder.plan, .show(format: nil))
    }

    /// The values of the call's words, for the definition's parameters.
    func arguments(_ definition: CheckedDefinition, _ command: CommandSyntax) throws(Diagnostic) -> [Expression] {
        try commandBinder(command.range).definitionArguments(definition, command)
    }

    /// A binder of words alone, without rows.
    func commandBinder(_ range: SourceRange) throws(Diagnostic) -> CommandBinder {
        let empty = PipelineSyntax(
            source: .expression(ExpressionSyntax(kind: .list([]), range: range)), stages: [], range: range)
        return CommandBinder(pipeline: try PipelineBinder(context: context, pipeline: empty))
    }

    /// A value to be kept: of an expression, of a pipeline's rows, or of a definition.
    func value(_ syntax: ExpressionSyntax) throws(Diagnostic) -> (CheckedValue, ValueType) {
        if case .pipeline(let pipeline) = syntax.kind, pipeline.stages.isEmpty,
            case .command(let command) = pipeline.source,
            case .word(let word)? = command.items.first, let name = word.literalText,
            let definition = context.definitions[name]
        {
            return (.call(definition, try arguments(definition, command)), definition.returnType)
        }
        let expression = try scalarBinder.bind(syntax)
        if case .rows(let plan, let type) = expression { return (.rows(plan), type) }
        return (.expression(expression), expression.type)
    }

    func loop(
        _ name: NameSyntax, _ items: ExpressionSyntax, _ block: BlockSyntax
    ) throws(Diagnostic) -> CheckedStatement.Kind {
        let (value, type) = try value(items)
        let element: ValueType
        switch type {
        case .list(let inner): element = inner
        // A table of one column gives its values, any other its rows as records.
        case .table(let columns): element = columns.count == 1 ? columns[0].type : .record(columns)
        case .null: element = .null
        default:
            throw Diagnostic(
                "E0303", "`for` needs several values, and this is \(type.article)", at: items.range,
                expected: "a list or a pipeline")
        }
        context.variables.open()
        let slot = context.variables.declare(name.text, element)
        loopDepth += 1
        let body = statements(block.statements)
        loopDepth -= 1
        context.variables.close()
        return .forEach(slot: slot, value, body)
    }

    func block(_ block: BlockSyntax) -> [CheckedStatement] {
        context.variables.open()
        defer { context.variables.close() }
        return statements(block.statements)
    }
}
