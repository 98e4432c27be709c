import BaseKit

/// Values of each type that break naive code: nothing, the ends of the range, halves, empty and Chinese text, leap days.
enum AwkwardValues {
    static let types: [ValueType] = [
        .int, .decimal(scale: 3), .decimal(scale: 9), .money, .real, .text, .bool, .date, .month, .datetime, .duration,
    ]

    static func values(of type: ValueType) -> [Value] { [.null] + present(type) }

    private static func present(_ type: ValueType) -> [Value] {
        switch type {
        case .int:
            [0, 1, -1, 2, 7, -7, 10, 47, 2016, 1_000_003, 9_007_199_254_740_993, .max, .min].map(Value.int)
        case .decimal(let scale):
            [0, 1, -1, 500, -500, 1005, 2500, -2500, 2_675, 123_456_789, .max, .min].map {
                .decimal(ExactDecimal(coefficient: $0, scale: scale))
            }
        case .money:
            [0, 1, -1, 50, 150, -150, 1_005, 48_919_00, 9_007_199_254_740_993, .max].map {
                .decimal(ExactDecimal(coefficient: $0, scale: 2))
            }
        case .real:
            [0, 0.5, -0.5, 1.5, 2.5, -2.5, 1.005, 2.675, 0.285, 0.1, 1e15, 1e300, -1e19, 0.499_999_999_999_999_94]
                .map(Value.real)
        case .text:
            [
                "", " ", "a", "A", "ab", "界", "界首镇", "界首镇中心小学", "👩‍🏫", "é", "e\u{301}", "%", "_", "1,277", "12.50",
                "-5", "$48,919", "375万", "2016-02-29", "2016年9月28日", "N/A", "it's", "S012", "^S[0-9]+$",
                "  both  ", "İ", "ß",
            ].map(Value.text)
        case .bool: [.bool(true), .bool(false)]
        case .date:
            [
                "0001-01-01", "1999-12-31", "2015-02-28", "2016-01-31", "2016-02-29", "2016-08-31", "2016-09-01",
                "9999-12-31",
            ]
            .compactMap { CivilDate($0).map(Value.date) }
        case .month:
            ["0001-01", "2015-12", "2016-02", "2016-08", "2016-09", "9999-12"]
                .compactMap { CivilMonth($0).map(Value.month) }
        case .datetime:
            ["2016-02-29T23:59:59Z", "2016-09-01T00:00:00.500Z", "1969-12-31T23:59:59Z"]
                .compactMap { CivilDateTime($0).map(Value.datetime) }
        case .duration: [0, 1, -1, 29, 366, Int32.max].map { .duration(CivilDuration(days: $0)) }
        default: []
        }
    }
}
