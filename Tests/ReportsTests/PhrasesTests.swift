@testable import Reports
import Testing

@Suite("A text that is shortened")
struct PhrasesTests {
  @Test(
    "ends with a phrase, never before a number, a name in Latin letters or an abbreviation",
    arguments: [
      ("จัดประชุมแล้ว รายงานผลต่อผู้บริหาร", 20, "จัดประชุมแล้ว"),
      ("จัดประชุมแล้ว เดือน พ.ย. ๒๕๖๕ รายงานผลต่อผู้บริหารแล้ว", 22, "จัดประชุมแล้ว"),
      ("จัดประชุมแล้ว ในเดือน มี.ค. รายงานผลต่อผู้บริหารแล้ว", 24, "จัดประชุมแล้ว"),
      ("ประกาศ No Gift Policy แล้ว เผยแพร่", 30, "ประกาศ No Gift Policy แล้ว"),
    ])
  func phrases(_ text: String, _ room: Int, _ shown: String) {
    #expect(Phrases(heading: nil, text: text, tail: []).first(room)?.text == shown)
  }

  @Test("is left out where not even its first phrase fits")
  func nothing() {
    #expect(Phrases(heading: nil, text: "เดือน พ.ย. ๒๕๖๕", tail: []).first(10) == nil)
  }
}
