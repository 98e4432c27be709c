import BaseKit
import Funding

extension SampleCounty {
    /// Standards as the documents of their time have them; yuan for a pupil or student and year.
    static func standards() -> RecordTable {
        var table = RecordTable(FundingModule.standards)
        func add(
            _ programme: String, _ stage: String, _ tier: String, _ from: CivilDate, _ amount: Int, _ area: String,
            _ source: String
        ) {
            table.add([
                "programme": .text(programme), "stage": .text(stage), "area": .text(area), "tier": .text(tier),
                "from": .date(from), "amount": .hundredths(amount * 100), "unit": .text("元/生·年"),
                "source": .text(source),
            ])
        }
        let west = "中西部"
        for (stage, amounts) in [("primary", (750, 1_000, 1_250)), ("junior", (1_000, 1_250, 1_500))] {
            add("boarder_allowance", stage, "boarder", .on(2010, 9, 1), amounts.0, west, "农村义务教育寄宿生生活补助标准（2010年秋季学期）")
            add("boarder_allowance", stage, "boarder", .on(2011, 9, 1), amounts.1, west, "农村义务教育寄宿生生活补助标准（2011年秋季学期）")
            add("boarder_allowance", stage, "boarder", .on(2024, 2, 1), amounts.2, "广西", "广西家庭经济困难学生生活补助标准（2024年春季学期）")
            add(
                "boarder_allowance", stage, "non_boarder", .on(2024, 2, 1), amounts.2 / 2, "广西",
                "广西家庭经济困难学生生活补助标准（2024年春季学期）")
        }
        for (stage, amounts) in [("primary", (560, 600)), ("junior", (760, 800))] {
            add("public_funds", stage, "all", .on(2013, 1, 1), amounts.0, west, "农村义务教育公用经费补助标准（2013年）")
            add("public_funds", stage, "all", .on(2016, 1, 1), amounts.1, west, "国发〔2015〕67号")
        }
        add("public_funds", "special", "all", .on(2016, 1, 1), 6_000, west, "国发〔2015〕67号")
        for (tier, amount, later) in [("first", 2_500, 2_800), ("second", 2_000, 2_300), ("third", 1_500, 1_800)] {
            add("high_school_grant", "senior", tier, .on(2015, 2, 1), amount, "全国", "普通高中国家助学金标准（2015年春季学期），平均2000元")
            add("high_school_grant", "senior", tier, .on(2025, 2, 1), later, "全国", "普通高中国家助学金标准（2025年春季学期），平均2300元")
        }
        add("vocational_grant", "vocational", "all", .on(2015, 2, 1), 2_000, "全国", "中职国家助学金标准（2015年春季学期）")
        for (from, undergraduate, postgraduate, source) in [
            (CivilDate.on(2002, 2, 1), 6_000, 6_000, "国家助学贷款额度（2002年）"),
            (CivilDate.on(2014, 7, 18), 8_000, 12_000, "财教〔2014〕180号"),
            (CivilDate.on(2021, 9, 1), 12_000, 16_000, "财教〔2021〕164号"),
        ] {
            add("credit_loan", "undergraduate", "all", from, undergraduate, "全国", source)
            add("credit_loan", "postgraduate", "all", from, postgraduate, "全国", source)
        }
        return table
    }
}
