import BaseKit
import Testing

@testable import FileKit

@Suite("Types of columns")
struct InferenceTests {
    /// The type of a CSV column with these cells.
    private func type(_ cells: [String]) throws -> ValueType {
        try fileTable("c,d\n" + cells.map { $0 + ",\n" }.joined(), "x.csv", .init(header: true)).columns[0].type
    }

    @Test(
        "Whole numbers are integers where all are plain",
        arguments: [["0"], ["1", "", "-5"], ["999999999999999"], ["-0"], ["\"12\"", "3"]])
    func integers(_ cells: [String]) throws { #expect(try type(cells) == .int) }

    @Test(
        "Codes stay text: leading zeros, more than 15 digits, anything that is no plain number",
        arguments: [
            ["1", "007"], ["34010120160928123X"], ["340101201609281234"], ["1000000000000000"], ["1", "\"1,277\""],
            ["1", "N/A"], ["1", " 2"], ["+1"], ["1", "s"], ["$5"], ["1e5"], ["5%"], ["１"], ["-"], ["--1"], ["1-"],
            ["0x1"],
            ["\"1,000\""], ["00"], ["-01"],
        ])
    func codes(_ cells: [String]) throws { #expect(try type(cells) == .text) }

    @Test("Decimals take the largest scale, up to six places and 18 digits")
    func decimals() throws {
        #expect(try type(["1", "2.5", "-3.25"]) == .decimal(scale: 2))
        #expect(try type(["2.50", "1"]) == .decimal(scale: 2))
        #expect(try type(["0.123456"]) == .decimal(scale: 6))
        #expect(try type(["0.1234567"]) == .text)
        #expect(try type(["123456789012.123456"]) == .decimal(scale: 6))
        #expect(try type(["1234567890123.1", "0.123456"]) == .text)
        #expect(try type(["5."]) == .text)
        #expect(try type([".5"]) == .text)
        #expect(try type(["1.2.3"]) == .text)
        #expect(try type(["01.5"]) == .text)
    }

    @Test("Days are days where all are ISO and exist")
    func dates() throws {
        #expect(try type(["2016-02-29", "", "1998-12-31"]) == .date)
        #expect(try type(["2015-02-29"]) == .text)
        #expect(try type(["2016-02-29", "2016/3/1"]) == .text)
        #expect(try type(["2016-02-29", "20160301"]) == .text)
        #expect(try type(["0000-01-01"]) == .text)
        #expect(try type(["2016-1-01 "]) == .text)
    }

    @Test("Booleans are booleans where all are true or false")
    func booleans() throws {
        #expect(try type(["true", "false", ""]) == .bool)
        #expect(try type(["TRUE", "False"]) == .bool)
        #expect(try type(["true", "no"]) == .text)
        #expect(try type(["true", "1"]) == .text)
    }

    @Test("A column that begins with odd cells is text, and those are named; one of texts says nothing")
    func oddFirst() throws {
        func notes(_ cells: [String]) throws -> [Message] {
            try fileTable("a,b\n" + cells.map { $0 + ",x\n" }.joined(), "x.csv", .init(header: true)).notes
        }
        #expect(
            try notes(["N/A", "5", "7", "-", "9"])
                == ["a is text: 2 of 5 cells are not numbers: `N/A` (line 2), `-` (line 5)"])
        #expect(
            try notes(["未填", "2016-09-01", "2016-09-02"]) == ["a is text: 1 of 3 cells is not a day: `未填` (line 2)"])
        #expect(try notes(["甲", "乙", "5"]).isEmpty)
        #expect(try notes(["007", "", "012"]).isEmpty)
        // Also where the numbers come late.
        let late = try notes([String](repeating: "-", count: 5000) + (0..<20_000).map { "\($0)" })
        #expect(
            late == ["a is text: 5000 of 25000 cells are not numbers: `-` (line 2), `-` (line 3), `-` (line 4), …"])
        let lines = try fileTable("{\"a\": \"N/A\"}\n{\"a\": 5}\n", "x.jsonl")
        #expect(lines.notes == ["a is text: line 2 holds another type than before"])
    }

    @Test("A column without a value is text; one odd cell at the very end decides, and is named")
    func wholeFile() throws {
        #expect(try type(["", ""]) == .text)
        let table = try fileTable("a,b\n" + String(repeating: "1,2\n", count: 50_000) + "x,2\n")
        #expect(table.columns.map(\.type) == [.text, .int])
        #expect(table.notes == ["a is text: 1 of 50001 cells is not a number: `x` (line 50002)"])
        #expect(try table.rows([0])[0] == [.text("1")])
        let quoted = try fileTable("a,b\r2,1\r\"1,277\",x\r")
        #expect(quoted.notes == ["a is text: line 3 holds `1,277`", "b is text: line 3 holds `x`"])
    }

    @Test("Whole numbers whose heading says that they are codes are text, and what counts or adds up is a number")
    func codes() throws {
        func types(_ header: String, _ cells: String...) throws -> [ValueType] {
            try fileTable(([header] + cells).joined(separator: "\n") + "\n", "x.csv", .init(header: true)).columns.map(
                \.type)
        }
        let text = ValueType.text
        #expect(try types("学校代码,行政区划代码", "2145099001,42", "2145099002,420684") == [text, text])
        #expect(try types("联系电话,邮编,手机（部）,编号", "0773001,541300,2,1", "6212345,541301,3,2") == [text, text, .int, .int])
        #expect(try types("学校代码（10位）,编号", "2145099001,201609", "2145099002,201610") == [text, text])
        #expect(
            try types("cityCode,CITY_CODE,zip code,barcode", "11,12,10001,7", "110,13,10002,8") == [
                text, text, text, .int,
            ])
        #expect(
            try types("phone number,number of phones,id,school id", "6212345,2,1,450101", "6212346,3,10,450102") == [
                text, .int, .int, text,
            ])
        #expect(try types("人数,金额,代码数,valid,code", "100001,200001,300001,400001,-1") == [.int, .int, .int, .int, .int])
        #expect(try types("代码,code", "1.5,2016-09-01") == [.decimal(scale: 1), .date])
        let table = try fileTable("学校代码,人数\n2145099001,5\n")
        #expect(table.notes == ["学校代码 holds codes, going by the heading, and is text: int(学校代码) gives numbers"])
        #expect(try table.rows() == [[.text("2145099001"), .integer(5)]])
        #expect(try fileTable("[{\"code\": 5}]", "x.json").columns.map(\.type) == [.int])
    }

    @Test("Cells lie as SQLite lays values of the column's type")
    func layout() throws {
        let table = try fileTable("d,i,b,t\n-0.5,12,TRUE,2016-09-28\n3,-7,false,\n-0.05,0,,1998-01-01\n")
        for (text, values) in try zip([["-0.5", "12", "true", "2016-09-28"], ["3", "-7", "false"]], table.rows()) {
            for (index, text) in text.enumerated() {
                let value: Value =
                    switch index {
                    case 0: .decimal(try #require(ExactDecimal(text)))
                    case 1: .int(try #require(Int64(text)))
                    case 2: .bool(text == "true")
                    default: .date(try #require(CivilDate(text)))
                    }
                #expect(values[index] == value.sqlValue(as: table.columns[index].type))
            }
        }
        #expect(try table.rows()[2] == [.integer(-5), .integer(0), .null, .text("1998-01-01")])
    }
}

@Suite("Odd cells")
struct OddCellTests {
    private func odd(_ text: String) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let path = try folder.write("odd.csv", text)
        return try FileTable.oddCells(path: path, options: .init()).rows().map { $0.map(\.shown) }
    }

    @Test func eachIsListedWithItsPlace() throws {
        #expect(
            try odd("n,d\n1,2016-09-01\nx,2016-09-02\n\"1,050\",soon\n\n3,2016/9/3\n")
                == [["3", "n", "x", "a number"], ["4", "d", "soon", "a day"]])
    }

    @Test func codesAndTextsAreNotOdd() throws {
        #expect(try odd("code,name\n001,a\n002,b\nA03,7\n110,c\n") == [])
        #expect(try odd("a\n1\nx\n") == [])
    }

    @Test func rowsOfAnotherLengthAreListedInTheirPlaces() throws {
        #expect(
            try odd("n,d\n1,2016-09-01\nx,soon,5,6\n3,2016-09-03,,\nx\n4,later\n5,2016-09-05\n") == [
                ["3", "column_3", "5,6", "2 cells, as in the first row; here are 4"], ["5", "n", "x", "a number"],
                ["5", "d", "", "2 cells, as in the first row; here are 1"], ["6", "d", "later", "a day"],
            ])
        // What stands in a row that is too long counts for no column.
        #expect(try odd("n\n1\nx,2\ny,3\nz,4\n2\n3\n4\n").map { $0[1] } == ["column_2", "column_2", "column_2"])
    }

    @Test func aCellOfManyLinesCountsAsItsFirst() throws {
        #expect(try odd("t,n\n\"a\nb\",1\nc,2\nd,x\n") == [["5", "n", "x", "a number"]])
    }
}
