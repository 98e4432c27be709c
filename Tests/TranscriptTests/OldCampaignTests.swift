import BaseKit
import ModuleKit
import Testing
import TranscriptKit
import WorkspaceKit

@testable import edsh

/// Campaigns that were opened when only the number of their schools was frozen: `frozen` came later.
@Suite struct OldCampaignTests {
    /// The sample county with an open campaign of old. Written without the rules, as they would not let it come to be.
    private func county() throws -> TestFolder {
        let folder = try TestFolder(.sample)
        let workspace = try Workspace.open(
            at: folder.path + "/county", schemas: Modules.all.flatMap(\.collections))
        defer { workspace.close() }
        var campaign = try #require(try workspace.record("campaigns", id: "CP005"))
        let schema = try #require(Modules.all.flatMap(\.collections).first { $0.name == "campaigns" })
        campaign.values[try #require(schema.index(of: "frozen"))] = .null
        try workspace.begin(ChangeOrigin(user: "li"))
        try workspace.stage(.put(collection: "campaigns", record: campaign))
        _ = try workspace.commit()
        return folder
    }

    private func run(_ folder: TestFolder, _ line: String) throws -> ProgramOutcome {
        try folder.edsh("-w", "county", "-c", line)
    }

    @Test("they stop nobody's work, and check says what they lack and what to do")
    func goOn() throws {
        let folder = try county()
        let visit = try run(folder, "safety record 2016年秋季学期开学安全检查 华江瑶族乡千岭小学 --inspector 王俊 --result passed")
        #expect(visit.status == 0, "\(visit.output)")
        let found = try run(
            folder, "check safety | where rule == \"campaign-list-sealed\" | select id, finding, remedy")
        #expect(found.output.contains("CP005") && found.output.contains("safety seal-list"), "\(found.output)")
        let others = try run(
            folder, "check safety | where id == \"CP005\" and rule == \"campaign-list-frozen\" | count")
        #expect(others.output.contains("\n0"), "\(others.output)")
    }

    @Test("the number of schools on their lists is kept")
    func keepTheNumber() throws {
        let folder = try county()
        let less = try run(folder, "campaign_schools | where campaign == \"CP005\" and school == \"S084\" | delete")
        #expect(less.status != 0 && less.output.contains("now has 83"), "\(less.output)")
    }

    @Test("frozen anew, another school on the list is refused, and so is taking the mark away")
    func sealed() throws {
        let folder = try county()
        let sealed = try run(folder, "safety seal-list 2016年秋季学期开学安全检查")
        #expect(sealed.status == 0, "\(sealed.output)")
        let exchange =
            "campaign_schools | where campaign == \"CP005\" and school == \"S084\" | update school = \"S085\""
        let school =
            "schools add --id S085 --code 2145009999 --name 灵渠县第六小学 --kind primary --area-class town_core "
            + "--township W01 --opened 2016-09-01 --status open"
        #expect(try run(folder, school).status == 0)
        let exchanged = try run(folder, exchange)
        #expect(exchanged.status != 0 && exchanged.output.contains("campaign-list-frozen"), "\(exchanged.output)")
        let bare = try run(folder, "campaigns update CP005 --frozen null")
        #expect(bare.status != 0 && bare.output.contains("campaign-list-kept"), "\(bare.output)")
        let again = try run(folder, "safety seal-list 2016年秋季学期开学安全检查")
        #expect(again.status == 0 && again.output.contains("nothing to commit"), "\(again.output)")
        let found = try run(folder, "check safety | where rule == \"campaign-list-sealed\" | count")
        #expect(found.output.contains("\n0"), "\(found.output)")
    }

    @Test("once closed, nobody freezes the list, by whatever way")
    func closed() throws {
        let folder = try county()
        let visits =
            "for school in (safety missing CP005 | select school) "
            + "{ safety record CP005 $school --inspector 王俊 --result passed }; safety close-campaign CP005"
        #expect(try run(folder, visits).status == 0)
        let sealed = try run(folder, "safety seal-list CP005")
        #expect(sealed.status != 0 && sealed.output.contains("the campaign is closed"), "\(sealed.output)")
        let written = try run(folder, "campaigns update CP005 --frozen 0123456789abcdef")
        #expect(written.status != 0 && written.output.contains("campaign-list-kept"), "\(written.output)")
    }
}
