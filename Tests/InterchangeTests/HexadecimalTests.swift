@testable import Interchange
import Testing

@Suite("Hexadecimal digits") struct HexadecimalTests {
  @Test("stand in pairs: an octet below sixteen has its zero")
  func pairs() {
    let octets = Array(UInt8.min...UInt8.max)
    let text = String(hexadecimal: octets)
    #expect(text.utf8.count == 512)
    #expect(text.hasPrefix("000102030405060708090a0b0c0d0e0f10"))
    #expect(text.hasSuffix("fdfeff"))
    #expect([UInt8](hexadecimal: text) == octets)
    #expect([UInt8](hexadecimal: String(hexadecimal: octets, uppercase: true)) == octets)
  }

  @Test(
    "are those of RFC 4648, 10", arguments: [("", ""), ("f", "66"), ("foobar", "666F6F626172")])
  func vectors(_ plain: String, _ text: String) {
    #expect(String(hexadecimal: plain.utf8, uppercase: true) == text)
  }

  @Test("are nothing else", arguments: ["0", "0g", "๐๑", " 00", "0x00", "-1", "+1"])
  func others(_ text: String) {
    #expect([UInt8](hexadecimal: text) == nil)
  }

  @Test("of a number fill the places that are asked for")
  func numbers() {
    #expect(String(hexadecimal: 0xE01, places: 4, uppercase: true) == "0E01")
    #expect(String(hexadecimal: 0x1F600, places: 4) == "1f600")
    #expect(String(hexadecimal: 0, places: 2) == "00")
  }

  @Test("are read eight at once as one by one, whatever stands among them")
  func eight() {
    for octet in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var digits = Array("0a9fA5F1".utf8)
        digits[place] = octet
        let word = digits.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        let number = [UInt8](hexadecimal: String(decoding: digits, as: UTF8.self))?
          .reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        #expect(UInt32(hexadecimalDigits: word) == number)
        guard let number else { continue }
        let written = UInt64(hexadecimalDigitsOf: number)
        let text = (0..<8).map { UInt8(truncatingIfNeeded: written >> (8 * UInt64($0))) }
        #expect(String(decoding: text, as: UTF8.self) == String(hexadecimal: number, places: 8))
      }
    }
  }
}
