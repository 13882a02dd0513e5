import Testing
import ThaiCivil

@Suite("The provinces of Thailand")
struct ThaiProvinceTests {
  @Test("there are 77, each once, spelt as texts are kept")
  func all() {
    #expect(ThaiProvince.names.count == 77 && Set(ThaiProvince.names).count == 77)
    for name in ThaiProvince.names {
      #expect(name.plain == name && ThaiProvince.named(name) == name)
    }
  }

  @Test(
    "one is known as people write it, and what is none is none",
    arguments: [
      ("จังหวัดสมุทรปราการ", "สมุทรปราการ"), ("จ. ลพบุรี", "ลพบุรี"), ("กทม.", "กรุงเทพมหานคร"),
      ("กรุงเทพฯ", "กรุงเทพมหานคร"), ("กําแพงเพชร", "กำแพงเพชร"), (" น่าน ", "น่าน"),
      ("ตัวอย่าง", nil), ("", nil), ("จังหวัด", nil), ("asdf", nil),
    ])
  func named(typed: String, name: String?) { #expect(ThaiProvince.named(typed) == name) }
}
