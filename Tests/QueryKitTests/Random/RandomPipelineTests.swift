import BaseKit
import Glibc
import QueryKit
import ReferenceAlgebra
import Testing

/// Random plans over random tables give the same rows in the same order three ways: merged into as few SELECTs as the
/// lowering can, one block a stage, and by the reference that knows no SQL.
///
/// `EDSH_RANDOM_PIPELINES=1000000` runs more; `EDSH_RANDOM_SEED=n` starts elsewhere, so that one case can be repeated.
@Suite struct RandomPipelineTests {
    /// So many at once.
    private static let shares: UInt64 = 4

    @Test(arguments: 0..<shares) func mergedSplitAndReferenceAgree(_ share: UInt64) throws {
        let all = Self.setting("EDSH_RANDOM_PIPELINES") ?? 10_000
        let first = (Self.setting("EDSH_RANDOM_SEED") ?? 1) + all * share / Self.shares
        let count = all * (share + 1) / Self.shares - all * share / Self.shares
        let judge = try PipelineJudge()
        var failures: [String] = []
        var refused: UInt64 = 0
        for seed in first..<first + count {
            switch try judge.judge(seed: seed) {
            case .agree: break
            case .refused: refused += 1
            case .disagree(let report): failures.append(report)
            }
            if failures.count == 3 { break }
        }
        for failure in failures { print(failure, terminator: "\n\n") }
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
        // A run in which most plans overflow would prove nothing.
        #expect(count < 100 || refused * 10 < count, "\(refused) of \(count) plans were refused")
    }

    private static func setting(_ name: String) -> UInt64? {
        getenv(name).flatMap { String(validatingCString: $0) }.flatMap { UInt64($0) }
    }
}
