import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A transaction")
struct TransactionTests {
    @Test("is seen by later readers, lies in the data files, and is told by the log")
    func wholePath() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        let receipt = try workspace.change(
            Fixture.township("X01", "漠川"),
            Fixture.school("S001", "漠川镇中心小学", ["students": .int(512), "budget": .int(12_000)]), message: "first")
        #expect(receipt?.number == 1)
        #expect(receipt?.changes.count == 2)

        #expect(try county.read("data/townships.jsonl") == "{\"id\":\"X01\",\"name\":\"漠川\"}\n")
        #expect(
            try county.read("data/schools.jsonl")
                == "{\"id\":\"S001\",\"name\":\"漠川镇中心小学\",\"township\":\"X01\",\"students\":512,\"budget\":12000.00}\n")

        let other = try county.open()
        #expect(try other.record("schools", id: "S001")?.values[0] == .text("漠川镇中心小学"))
        let cursor = try other.database.query(
            "SELECT name, budget FROM schools", [], columns: [Column("name", .text), Column("budget", .money)])
        #expect(try cursor.next() == [.text("漠川镇中心小学"), .decimal(ExactDecimal(coefficient: 1_200_000, scale: 2))])
        #expect(try cursor.next() == nil)
        let log = try other.log(limit: nil)
        #expect(log.map(\.number) == [1])
        #expect(log.first?.message == "first")
        #expect(log.first?.operations == 2)
        #expect(log.first?.collections == ["townships", "schools"])
        #expect(try other.verify() == [])
    }

    @Test("that is rolled back leaves nothing")
    func rollsBack() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        let before = try (county.read("journal/000001.jsonl"), county.read("data/townships.jsonl"))
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X01", "华江"))
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("华江")])
        workspace.rollback()
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("漠川")])
        #expect(try (county.read("journal/000001.jsonl"), county.read("data/townships.jsonl")) == before)
        #expect(try workspace.verify() == [])
    }
}
