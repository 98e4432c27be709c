import BaseKit
import PipelineTesting
import QueryKit
import ReferenceAlgebra

/// Runs one plan three ways and compares.
final class PipelineJudge {
    enum Verdict {
        case agree
        /// The reference refuses the plan (an overflow, several rows in a cell): SQL may do so or not need the value at all.
        case refused
        case disagree(String)
    }

    private let runner: QueryRunner
    private let session: PipelineSession
    private var loaded: UInt64?
    private var tables: [RowSource: ReferenceTable] = [:]

    init() throws {
        runner = try QueryRunner()
        session = try PipelineSession()
    }

    /// So many seeds share their tables.
    private static let plansPerTable: UInt64 = 25

    private func load(seed: UInt64) throws {
        let number = seed / Self.plansPerTable
        guard loaded != number else { return }
        var random = RandomSource(seed: number &* 7_919 &+ 17)
        tables = RandomTables.make(&random)
        let extra = RowSource.loaded("extra")
        let literal = tables[extra].map { WrittenTable.text($0, &random) } ?? "[]"
        try runner.load(tables, slots: RandomTables.slots, written: [extra: try session.rows(literal)])
        loaded = number
    }

    func judge(seed: UInt64) throws -> Verdict {
        try load(seed: seed)
        let plan = RandomPlans.plan(seed: seed)
        let verdict = judge(plan)
        guard case .disagree(let whole) = verdict else { return verdict }
        guard case .disagree(let report) = judge(shrunk(plan)) else { return .disagree("seed \(seed)\n\(whole)") }
        return .disagree("seed \(seed)\n\(report)")
    }

    func judge(_ plan: Plan) -> Verdict {
        let expected: [[Value]]
        do throws(ReferenceFailure) {
            expected = try runner.reference.rows(of: plan)
        } catch {
            if case .unknown(let what) = error {
                return .disagree("the reference does not know \(what)\n\(PlanDescription.text(plan))")
            }
            return .refused
        }
        // The spread of numbers around a thousand million is known to the seventh place: their own last digit is there.
        let text = PlanDescription.text(plan)
        let absolute = ["stdev(", "zscore(", "cv("].contains { text.contains($0) } ? 1e-6 : 1e-9
        for mergesStages in [true, false] {
            do {
                let rows = try runner.rows(plan, mergesStages: mergesStages)
                if !agree(rows, expected, absolute: absolute) {
                    return .disagree(report(plan, expected, mergesStages, rows.map(Self.text)))
                }
            } catch is ReferenceFailure {
                // A constant is computed before the rows are known; there may be none that need it.
                return .refused
            } catch {
                return .disagree(report(plan, expected, mergesStages, ["\(error)"]))
            }
        }
        return .agree
    }

    private func report(_ plan: Plan, _ expected: [[Value]], _ merges: Bool, _ found: [String]) -> String {
        func sql(_ mergesStages: Bool) -> String {
            (try? runner.lower(plan, mergesStages: mergesStages))?.sql ?? "cannot be lowered"
        }
        let data = tables.sorted { "\($0.key)" < "\($1.key)" }.map { source, table in
            "\(source) (\(table.columns.map(\.name).joined(separator: ", ")))\n"
                + table.rows.map { "    \(Self.text($0))" }.joined(separator: "\n")
        }
        return """
            \(PlanDescription.text(plan))
            -- expected
            \(expected.map(Self.text).joined(separator: "\n"))
            -- \(merges ? "merged" : "one block a stage") gives
            \(found.joined(separator: "\n"))
            -- merged
            \(sql(true))
            -- one block a stage
            \(sql(false))
            -- tables
            \(data.joined(separator: "\n"))
            """
    }

    private static func text(_ row: [Value]) -> String {
        row.map { $0.isNull ? "∅" : $0.plainText }.joined(separator: " | ")
    }

    // MARK: shrinking

    private func fails(_ plan: Plan) -> Bool {
        // A plan that lost a column it names is no case of its own: the reference does not know it, or it cannot be lowered.
        guard case .disagree(let report) = judge(plan), !report.hasPrefix("the reference") else { return false }
        return (try? runner.lower(plan, mergesStages: false)) != nil
    }

    /// Drops stages and parts of conditions while the case still fails.
    private func shrunk(_ plan: Plan) -> Plan {
        var best = plan
        var steps = 0
        while steps < 200, let smaller = PlanShrinking.smaller(best).first(where: fails) {
            best = smaller
            steps += 1
        }
        return best
    }
}
