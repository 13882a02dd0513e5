@testable import Interchange
import Testing

@Suite("JSON") struct JSONTests {
  static let values: [JSON] = [
    .null, true, false, 0, -1, .integer(Int64.min), .integer(Int64.max), .decimal("1.5"),
    .decimal("1e400"),
    "", "ไทย \"\\\u{0}\u{1F}\u{7F}\u{8}\u{C}\n\r\t/<>&\u{2028}\u{202E}\u{1F600}\u{E0001}", [], [:],
    [1, "a", .null], [[], [1], [:]], ["a": ["b": [["c": 1]]], "": "", "ก\"": true],
  ]

  @Test("is read as it was written, in either form", arguments: values)
  func law(_ value: JSON) throws {
    for form in [JSON.Form.line, .page] {
      #expect(try JSON.read(value.text(form)) == value)
      #expect(try JSON.read(value.octets(form)) == value)
    }
  }

  @Test("on one line has no blanks, and escapes only what it must")
  func line() {
    let value: JSON = ["a": [1, .decimal("2.5"), .null], "ก": "<\"\\\u{1}\n\u{7F}>", "c": [:]]
    #expect(value.text() == #"{"a":[1,2.5,null],"ก":"<\"\\\u0001\n"# + "\u{7F}" + #">","c":{}}"#)
  }

  @Test("on a page has a member a line, and nothing that cannot be seen or ends a script")
  func page() {
    let value: JSON = [
      "a": [1, 2], "b": [["c": "</script>\u{202E}\u{180E}\u{8}"], []], "d": [:], "e": [],
    ]
    #expect(
      value.text(.page) == #"""
        {
          "a": [1, 2],
          "b": [
            {
              "c": "\u003c/script\u003e\u202e\u180e\u0008"
            },
            []
          ],
          "d": {},
          "e": []
        }

        """#)
  }

  @Test("without the members that have no value")
  func members() {
    let value = JSON.members(["a": 1, "b": nil, "c": .some(.null)])
    #expect(value == ["a": 1, "c": .null])
    #expect(value["a"] == 1)
    #expect(value["b"] == nil)
    // A condition that gives nil leaves the member out; it is not null.
    #expect(JSON.members(["a": value["b"] == nil ? nil : 1]) == [:])
  }

  @Test(
    "knows a whole number however it is written",
    arguments: [
      ("1", 1), ("-0", 0), ("1.0", 1), ("1.50e2", 150), ("1E3", 1000), ("100e+0", 100), ("0e5", 0),
      ("10e-1", 1), ("-0.0e-7", 0),
      ("-9223372036854775808", Int64.min),
    ])
  func whole(_ text: String, _ number: Int64) throws {
    #expect(try JSON.read(text) == .integer(number))
  }

  @Test(
    "keeps every other number as it is written",
    arguments: [
      "1.5", "1e400", "1e-1", "9223372036854775808", "1.0000000000000000001",
      "1e99999999999999999999", "15e-1",
    ])
  func decimals(_ text: String) throws {
    #expect(try JSON.read(text) == .decimal(text))
  }

  @Test(
    "says where it cannot be read",
    arguments: [
      ("", .syntax, 0), ("{\"v\":1,}", .syntax, 7), ("[1,]", .syntax, 3), ("[1 2]", .syntax, 3),
      ("01", .syntax, 1), ("1.", .syntax, 2), ("+1", .syntax, 0), (".5", .syntax, 0),
      ("nul", .syntax, 0), ("1 1", .syntax, 2), ("\"a", .syntax, 2), ("\"\n\"", .syntax, 1),
      ("\"\\x\"", .syntax, 2), ("\"\\u12g4\"", .syntax, 5), ("\"\\ud800\"", .syntax, 3),
      ("\"\\udc00\"", .syntax, 3), ("{a:1}", .syntax, 1), ("'a'", .syntax, 0), ("NaN", .syntax, 0),
      ("\"\\u+123\"", .syntax, 3),
      ("{\"a\":1,\"b\":2,\"\\u0061\":3}", .memberTwice, 13), ("[[[1]]]", .tooDeep, 2),
      ("[\"123456789012345678901234567890\"]", .tooLong, 30),
    ] as [(String, JSON.Fault.Reason, Int)])
  func faults(_ text: String, _ reason: JSON.Fault.Reason, _ offset: Int) {
    #expect(throws: JSON.Fault(reason: reason, offset: offset)) {
      try JSON.read(text, within: JSON.Limits(depth: 2, octets: 30))
    }
  }

  @Test("of octets that are not UTF-8 is refused")
  func octets() {
    #expect(throws: JSON.Fault(reason: .notUTF8, offset: 0)) { try JSON.read([0x22, 0xFF, 0x22]) }
  }

  @Test("with a member twice among many is refused")
  func many() {
    let names = (0..<40).map { "\"m\($0)\":1" }
    #expect(throws: Never.self) { try JSON.read("{" + names.joined(separator: ",") + "}") }
    for name in [names[0], names[20], names[39]] {
      let text = "{" + names.joined(separator: ",") + "," + name + "}"
      #expect(throws: JSON.Fault.self) { try JSON.read(text) }
    }
  }

  @Test(
    "with a member twice is refused in whatever order its members stand, and however they are written",
    arguments: [
      (#"{"a":1,"a":2}"#, 7), (#"{"b":1,"a":2,"b":3}"#, 13), (#"{"a":{"b":1},"b":2,"a":3}"#, 19),
      (#"{"\u0061":1,"a":2}"#, 12), (#"{"":1,"":2}"#, 6), ("{\"e\u{301}\":1,\"\u{e9}\":2}", 9),
    ])
  func twice(_ text: String, _ offset: Int) {
    #expect(throws: JSON.Fault(reason: .memberTwice, offset: offset)) { try JSON.read(text) }
  }

  @Test("has its values where they stand")
  func places() throws {
    let text = try JSONText(#" {"a" : {"b":[1, "\u0e01", null, {}]}, "c":-1.50e2, "b":"ข"}"#)
    let outer = try #require(text.member("a", of: text.whole))
    let list = try #require(text.member("b", of: outer))
    let items = try #require(text.items(of: list))
    #expect(items.map { text.integer(at: $0) } == [1, nil, nil, nil])
    #expect(items.map { text.string(at: $0) } == [nil, "ก", nil, nil])
    #expect(items.map { text.isObject($0) } == [false, false, false, true])
    #expect(text.member("c", of: text.whole).flatMap { text.integer(at: $0) } == -150)
    #expect(text.member("b", of: text.whole).flatMap { text.string(at: $0) } == "ข")
    #expect(text.member("d", of: text.whole) == nil)
    #expect(text.member("b", of: list) == nil)
    #expect(text.items(of: outer) == nil)
  }

  @Test("nested to no end does not exhaust the reader", arguments: [("[", "]"), ("{\"a\":", "}")])
  func deep(_ open: String, _ close: String) {
    let count = 100_000
    let text = String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    #expect(throws: JSON.Fault.self) { try JSON.read(text) }
  }

  @Test("written as it goes is the text of its tree")
  func writer() {
    var writer = JSONWriter()
    writer.object { object in
      object.member("a", "ก\"")
      object.member("none", nil as String?)
      object.member("b", 5)
      object.member("day", plain: 10) { _ = $0.initialize(from: "2024-01-15".utf8) }
      object.member("c") { $0.member("d", Int64(1)) }
      object.member("e", listing: [1, 2]) { writer, item in writer.value(.integer(item)) }
      object.member("f", listing: ["x", "y"]) { writer, item in
        writer.object { $0.member("k", item) }
      }
    }
    let tree: JSON = [
      "a": "ก\"", "b": 5, "day": "2024-01-15", "c": ["d": 1], "e": [1, 2],
      "f": [["k": "x"], ["k": "y"]],
    ]
    #expect(writer.text == tree.text())
  }
}
