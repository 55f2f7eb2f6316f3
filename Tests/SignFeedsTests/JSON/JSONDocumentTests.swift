import SignModel
import Testing

@testable import SignFeeds

/// JSON from outside: read as it is, or refused with its place.
@Suite struct JSONDocumentTests {
    private func root(_ text: String) throws -> JSONValue { try JSONDocument(Array(text.utf8)).root }

    private func fault(_ bytes: [UInt8]) -> FeedFault? {
        do throws(FeedFault) {
            _ = try JSONDocument(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String) -> FeedFault? { fault(Array(text.utf8)) }

    @Test func values() throws {
        let value = try root(
            "\u{FEFF} {\"a\": [1, -2.5e3, \"x\", true, false, null], \"b\": {\"c\": {}}, \"d\": \"3\", \"a\\u0062\": 7} "
        )
        let items = Array(try #require(value["a"]).items)
        #expect(items[0].integer == 1 && items[1].number == -2500 && items[2].text == "x")
        #expect(items[3].flag == true && items[4].flag == false && items[5].isNull)
        #expect(value["b"]?["c"]?.members.isEmpty == true && value["b"]?["x"] == nil)
        #expect(value["d"]?.integer == 3 && value["ab"]?.integer == 7)
        #expect(value.members.map(\.key) == ["a", "b", "d", "ab"])
        #expect(try root("5").integer == 5)
    }

    @Test func textsWithEscapes() throws {
        let text = try root(#""\"\\\/\n\t\u00e4 \ud83d\ude00 \ud83d | \ude00 | \ud83dx""#).text
        #expect(text == "\"\\/\n\tä 😀  |  | x")
    }

    @Test func theLastOfTwoEqualKeysCounts() throws {
        #expect(try root("{\"a\":1,\"a\":2}")["a"]?.integer == 2)
    }

    @Test func numbersBeyondAllAreNone() throws {
        #expect(try root("1e999").number == nil && root("1e999").integer == nil && root("1.5").integer == nil)
        #expect(try root("[1e308, 9007199254740993e10]").items.map(\.integer) == [nil, nil])
    }

    @Test(arguments: [
        "{\"a\": ", "{\"a\"", "[1, 2", "\"abc", "{\"a\": tru", "[", "{", "{\"a\":1,", "[\"\\", "-", "1e",
    ])
    func whatIsCutOff(text: String) {
        #expect(fault(text)?.code == .cutOff)
    }

    @Test(arguments: [
        "{a: 1}", "[1,]", "{\"a\":1,}", "[1] x", "{\"a\" 1}", "01", "+1", ".5", "NaN", "[1}", "{\"a\":}", "'a'", "]",
        "{\"a\":1}}", "truth", "<html>",
    ])
    func whatIsNoJSON(text: String) {
        #expect(fault(text)?.code == .unreadable)
    }

    @Test func aFaultNamesItsLine() {
        #expect(fault("{\n\"a\": 1,\n\"b\": oops\n}")?.position == "line 3")
        #expect(fault("")?.code == .empty && fault(" \n ")?.code == .empty)
    }

    @Test func otherEncodingsAreRefusedByName() {
        let latin = fault(Array("{\"a\": \"".utf8) + [0xE4] + Array("\"}".utf8))
        #expect(latin?.code == .unreadable && latin?.expected == "UTF-8" && latin?.value == "0xe4")
        // Within a letter at the end it is cut off.
        #expect(fault(Array("{\"a\": \"".utf8) + [0xC3])?.code == .cutOff)
    }

    @Test func depthIsBounded() {
        #expect(fault(String(repeating: "[", count: 100_000))?.code == .tooDeep)
        #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.limit == Limits.feedDepth)
        let deep = String(repeating: "[", count: Limits.feedDepth) + String(repeating: "]", count: Limits.feedDepth)
        #expect(fault(deep) == nil)
    }
}
