import SQLiteStores
import Stores
import Testing

@Suite("User names") struct UserNameTests {
  @Test(
    "Ways to type one name",
    arguments: [
      ("somchai", "somchai"), ("SomChai", "somchai"), ("  somchai\n", "somchai"),
      ("ｓｏｍｃｈａｉ", "somchai"), ("somchai.j_2-x@example", "somchai.j_2-x@example"),
      ("สมชาย", "สมชาย"), ("ทำดี", "ทํ\u{E32}ดี"), ("ทํ\u{E32}ดี", "ทํ\u{E32}ดี"),
      ("กอง๑", "กอง๑"), ("1abc", "1abc"),
      (String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
    ])
  func same(_ typed: String, _ text: String) {
    #expect(UserName(typed)?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test("Bringing a name to its form twice is the same as once", arguments: ["ＡBC", "ทำดี", "x.y"])
  func idempotent(_ typed: String) throws {
    let name = try #require(UserName(typed))
    #expect(UserName(name.text) == name)
  }

  @Test(
    "What cannot be a name",
    arguments: [
      "", "ab", "  ab  ", String(repeating: "a", count: 65), "two words", "a/b/c", "<script>",
      "abc\0", "abc\u{200B}", "abc\u{202E}cba", "аdmin" /* a Cyrillic letter */, "ädmin", "่abc",
      ".abc", "-abc", "_abc", "@abc", "อ\u{200D}บต", "abc\u{301}d", "😀😀😀", "a'b;--",
      String(repeating: "ﷺ", count: 10_000),
    ])
  func refused(_ typed: String) {
    #expect(UserName(typed) == nil)
  }
}
