import BaseKit
import Testing

@testable import FileKit

@Suite("CSV and TSV")
struct DelimitedTests {
    @Test("A plain file: names of the header, types of all cells, rows in order")
    func plain() throws {
        let table = try fileTable(
            "name,pupils,area,opened,boarding\n界首镇中心小学,870,12.50,1998-09-01,true\nB,12,3,2001-01-31,false\n")
        #expect(
            table.columns == [
                Column("name", .text), Column("pupils", .int), Column("area", .decimal(scale: 2)),
                Column("opened", .date), Column("boarding", .bool),
            ])
        #expect(table.rowCount == 2)
        #expect(
            try table.rows() == [
                [.text("界首镇中心小学"), .integer(870), .integer(1250), .text("1998-09-01"), .integer(1)],
                [.text("B"), .integer(12), .integer(300), .text("2001-01-31"), .integer(0)],
            ])
        #expect(table.notes == [])
    }

    @Test("Only the wanted columns come, in the wanted order, even twice")
    func wantedColumns() throws {
        let table = try fileTable("a,b,c\n1,x,2\n3,\"y,\n\"\"z\",4\n")
        #expect(try table.rows([2, 0]) == [[.integer(2), .integer(1)], [.integer(4), .integer(3)]])
        #expect(try table.rows([0, 0]) == [[.integer(1), .integer(1)], [.integer(3), .integer(3)]])
        #expect(try table.rows([]) == [[], []])
        #expect(throws: Diagnostic.self) { try table.rows([3]) }
    }

    @Test("Quoted cells may hold delimiters, newlines and doubled quotes; an inner quote of an unquoted cell is plain")
    func quotes() throws {
        let table = try fileTable("a,b\r\n\"x, \"\"y\"\"\r\nz\",36'37.8\"N\r\n\"\",\"q\" \r\n")
        #expect(try table.rows() == [[.text("x, \"y\"\r\nz"), .text("36'37.8\"N")], [.null, .text("q")]])
    }

    @Test(
        "Rows may end in LF, CRLF or CR, and the last one in nothing",
        arguments: [
            "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4", "\u{FEFF}a,b\n1,2\n3,4",
        ])
    func lineEnds(_ text: String) throws {
        let table = try fileTable(text)
        #expect(table.columns.map(\.name) == ["a", "b"])
        #expect(try table.rows() == [[.integer(1), .integer(2)], [.integer(3), .integer(4)]])
    }

    @Test("An empty line is no row, but a null where there is one column only")
    func emptyLines() throws {
        #expect(try fileTable("a,b\n\n1,2\n\r\n3,4\n\n").rowCount == 2)
        #expect(try fileTable("a\n1\n\n2\n").rows() == [[.integer(1)], [.null], [.integer(2)]])
    }

    @Test("Header names stay as they are, even with blanks at their ends; empty and repeated ones get a number")
    func headerNames() throws {
        let table = try fileTable("Name ,,name,Name ,\"两\n行\"\na,b,c,d,e\n")
        #expect(table.columns.map(\.name) == ["Name ", "column_2", "name", "Name _2", "两\n行"])
    }

    @Test("A short row is filled with nulls and noted with its line")
    func shortRows() throws {
        let table = try fileTable("a,b,c\n1,2,3\n4\n5,6\n")
        #expect(try table.rows()[1] == [.integer(4), .null, .null])
        #expect(table.notes == ["2 rows have fewer than 3 cells (line 3, 4); the missing ones are null"])
    }

    @Test("A long row is left out and noted with its line, and says nothing about types; what is too much may be empty")
    func longRows() throws {
        #expect(try fileTable("a,b\n1,2,,\n").rows() == [[.integer(1), .integer(2)]])
        let table = try fileTable("a,b\n1,2\nx,y,5\n\n3,4\n\"5,6\n\",7,8\n9\n")
        #expect(table.columns.map(\.type) == [.int, .int])
        #expect(
            try table.rows() == [[.integer(1), .integer(2)], [.integer(3), .integer(4)], [.integer(9), .null]])
        #expect(table.rowCount == 3)
        #expect(
            table.notes.map(\.text) == [
                "2 rows have more than 2 cells and cannot be read (line 3, 6); put quotes around a cell that holds what divides cells",
                "1 row has fewer than 2 cells (line 8); the missing ones are null",
            ])
    }

    @Test("Where no row can be read, or the first row is no header, the file is refused with the line and counts")
    func onlyLongRows() throws {
        let titled = try #require(refusal { try fileTable("2016\na,b\n1,2\nend\n") })
        #expect(titled.message == "test.csv, line 2: the row has 2 cells, the first row 1")
        let diagnostic = try #require(refusal { try fileTable("a,b\n1,2,3\n3,4,5\n") })
        #expect(diagnostic.message == "test.csv, line 2: the row has 3 cells, the first row 2")
        #expect(diagnostic.code == "E0606")
    }

    @Test("Broken quotes are refused at their place")
    func brokenQuotes() throws {
        let unclosed = try #require(refusal { try fileTable("a,b\n1,\"x\n2,3\n") })
        #expect(unclosed.message == "test.csv, line 2, column 3: the quote that opens here is never closed")
        let behind = try #require(refusal { try fileTable("a,b\n1,\"x\"y\n") })
        #expect(behind.message == "test.csv, line 2, column 6: text follows the closing quote of a cell")
    }

    @Test(
        "The delimiter is found over the whole file where the extension does not say it",
        arguments: [(",", "comma"), ("\t", "tab"), (";", "semicolon"), ("|", "pipe")])
    func delimiters(_ delimiter: String, _ name: String) throws {
        let table = try fileTable(
            "k" + delimiter + "v\n1" + delimiter + "\"x,;|\t\"\n2" + delimiter + "y\n", "test.txt")
        #expect(table.columns.map(\.name) == ["k", "v"])
        #expect(table.notes == ["delimiter: \(name)"])
    }

    @Test("A file named CSV whose header has no comma may use another delimiter; TSV never does")
    func delimiterOfCSV() throws {
        let table = try fileTable("a;b\n1,5;2\n")
        #expect(try table.rows() == [[.text("1,5"), .integer(2)]])
        #expect(table.notes == ["delimiter: semicolon"])
        #expect(try fileTable("a;b\n1;2\n", "x.tsv").columns.count == 1)
        #expect(try fileTable("a;b,c\n1;2,3\n", "x.csv", .init(delimiter: ";")).columns.map(\.name) == ["a", "b,c"])
        #expect(refusal { try fileTable("a\n", "x.csv", .init(delimiter: "，")) } != nil)
    }

    @Test("Title lines are skipped where told, and the many names that a title lacks are noted")
    func titles() throws {
        let text = "学校统计,,\n2016,,\nname,n,m\nA,1,2\n"
        #expect(try fileTable(text, "t.csv", .init(skip: 2)).columns.map(\.name) == ["name", "n", "m"])
        #expect(
            try fileTable(text).notes.contains(
                "2 of 3 columns have no name; if the first lines are titles, leave them out with --skip N"))
        #expect(
            refusal { try fileTable(text, "t.csv", .init(skip: 9)) }?.message
                == "t.csv has only 4 lines, but 9 are to be skipped")
    }

    @Test("A first row with a day or a decimal like those below it is data; years are names")
    func headerDetection() throws {
        let without = try fileTable("S1,2016-09-28,1.5\nS2,2016-09-29,2.5\n")
        #expect(without.columns.map(\.name) == ["column_1", "column_2", "column_3"])
        #expect(without.rowCount == 2)
        #expect(try fileTable("school,2015,2016\nA,1,2\n").columns.map(\.name) == ["school", "2015", "2016"])
        #expect(try fileTable("1,2\n3,4\n", "x.csv", .init(header: false)).rowCount == 2)
        #expect(
            try fileTable("1.5\n2.5\n", "x.csv", .init(header: true)).columns == [Column("1.5", .decimal(scale: 1))])
    }

    @Test("A file without a row says so; one with a header only has no rows")
    func emptyFiles() throws {
        #expect(refusal { try fileTable("") }?.message == "test.csv holds no row")
        #expect(refusal { try fileTable("\n\n") }?.message == "test.csv holds no row")
        let table = try fileTable("a,b")
        #expect(table.rowCount == 0)
        #expect(table.columns == [Column("a", .text), Column("b", .text)])
    }
}
