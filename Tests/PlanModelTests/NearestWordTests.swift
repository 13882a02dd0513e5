internal import Testing

@testable internal import PlanModel

@Suite("The word that somebody probably meant")
struct NearestWordTests {
  @Test(
    "the nearest word is found, and none where nothing is near",
    arguments: [
      ("กองคลังค์", ["สำนักปลัดเทศบาล", "กองคลัง"], "กองคลัง"),
      ("titel", ["title", "number"], "title"),
      ("TITLE", ["number", "title"], "title"),
      ("steps", ["step", "steps"], "steps"),
      ("bugdet", ["budget", "target"], "budget"),
      ("xyz", ["title", "number"], nil),
      ("", ["title"], nil),
      ("title", [], nil),
      // Five of ten letters differ: more than a third.
      ("aaaaabbbbb", ["aaaaaccccc"], nil),
      // Three of ten do not.
      ("aaaaaaabbb", ["aaaaaaaccc"], "aaaaaaaccc"),
      ("aaaaaabbbb", ["aaaaaacccc"], nil),
    ] as [(String, [String], String?)])
  func nearest(typed: String, words: [String], expected: String?) {
    #expect(NearestWord.among(words, to: typed) == expected)
  }

  @Test("of equally near words the first is taken")
  func first() {
    #expect(NearestWord.among(["cart", "care"], to: "carx") == "cart")
    #expect(NearestWord.among(["care", "cart"], to: "carx") == "care")
  }

  @Test(
    "the distance counts letters put in, taken out, changed and swapped",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("", "ก็ดี", 2), ("abc", "abc", 0), ("abc", "abxc", 1),
      ("abc", "ac", 1), ("abc", "axc", 1), ("abc", "acb", 1), ("ca", "abc", 3),
      ("kitten", "sitting", 3), ("ab", "ba", 1), ("xaby", "xbay", 1),
      // A tone mark is part of its letter.
      ("ก่", "ก้", 1),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(NearestWord.distance(Array(left), Array(right)) == expected)
    #expect(NearestWord.distance(Array(right), Array(left)) == expected)
  }

  @Test("ten thousand letters are no trouble")
  func long() {
    let long = String(repeating: "ก", count: 10_000)
    #expect(NearestWord.among(["กองคลัง"], to: long) == nil)
  }
}
