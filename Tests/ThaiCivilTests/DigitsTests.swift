internal import Testing
internal import ThaiCivil

@Suite("Digits")
struct DigitsTests {
  @Test("Thai and Arabic digits stand for each other inside any text")
  func conversion() {
    #expect(Digits.thai.write("ข้อ 12/2566 (O36)") == "ข้อ ๑๒/๒๕๖๖ (O๓๖)")
    #expect(Digits.arabic.write("ข้อ ๑๒/๒๕๖๖") == "ข้อ 12/2566")
    #expect("๐๑๒๓๔๕๖๗๘๙".withArabicDigits == "0123456789")
    #expect(Digits.thai.write(-1024) == "-๑๐๒๔")
    #expect(Digits.arabic.write(Int.min) == String(Int.min))
  }

  @Test(
    "all that is no Thai or Arabic digit is left as it is",
    arguments: ["", "มาตรการ", "໑½²٣", "👩‍👩‍👧‍👦", "e\u{301}\u{200B}\r\n"]
  )
  func unchanged(text: String) {
    #expect(Array(Digits.thai.write(text).unicodeScalars) == Array(text.unicodeScalars))
    #expect(Array(text.withArabicDigits.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Arabic to Thai and back changes nothing", arguments: ["31/03/2566", "1.2.3 ก", "a0b9c"])
  func roundTrip(text: String) {
    #expect(Digits.thai.write(text).withArabicDigits == text)
  }
}
