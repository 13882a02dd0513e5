internal import Testing
internal import ThaiCivil

@Suite("Money in words")
struct BahtWordsTests {
  @Test(
    "amounts are written in words and read back",
    arguments: [
      (0, "ศูนย์บาทถ้วน"), (100, "หนึ่งบาทถ้วน"), (1000, "สิบบาทถ้วน"), (1100, "สิบเอ็ดบาทถ้วน"),
      (2000, "ยี่สิบบาทถ้วน"), (2100, "ยี่สิบเอ็ดบาทถ้วน"), (3200, "สามสิบสองบาทถ้วน"),
      (10_000, "หนึ่งร้อยบาทถ้วน"), (10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"), (11_100, "หนึ่งร้อยสิบเอ็ดบาทถ้วน"),
      (5_000_000, "ห้าหมื่นบาทถ้วน"), (50, "ห้าสิบสตางค์"), (1, "หนึ่งสตางค์"), (11, "สิบเอ็ดสตางค์"),
      (125, "หนึ่งบาทยี่สิบห้าสตางค์"), (-150, "ลบหนึ่งบาทห้าสิบสตางค์"), (-1, "ลบหนึ่งสตางค์"),
      (12_345_678, "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทเจ็ดสิบแปดสตางค์"),
      (100_000_000, "หนึ่งล้านบาทถ้วน"), (100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"),
      (2_100_000_000, "ยี่สิบเอ็ดล้านบาทถ้วน"), (100_000_000_000_000, "หนึ่งล้านล้านบาทถ้วน"),
      (250_000_000_000_000, "สองล้านห้าแสนล้านบาทถ้วน"), (100_000_100_000_000, "หนึ่งล้านเอ็ดล้านบาทถ้วน"),
      (
        Int64.min,
        "ลบเก้าหมื่นสองพันสองร้อยสามสิบสามล้านเจ็ดแสนสองหมื่นสามร้อยหกสิบแปดล้านห้าแสนสี่หมื่นเจ็ดพันเจ็ดร้อยห้าสิบแปดบาทแปดสตางค์"
      ),
    ]
  )
  func known(satang: Int64, words: String) throws {
    #expect(Baht(satang: satang).inWords == words)
    #expect(try Baht.readWords(words).satang == satang)
  }

  @Test(
    "หนึ่ง may stand for เอ็ด, ถ้วน may be missing, and blanks are passed over",
    arguments: [
      ("หนึ่งร้อยหนึ่งบาทถ้วน", 10_100), ("สิบหนึ่งบาท", 1100), ("ห้าหมื่นบาท", 5_000_000),
      (" ห้าหมื่น บาท ถ้วน ", 5_000_000),
      ("ศูนย์บาทห้าสิบสตางค์", 50), ("หนึ่งบาทศูนย์สตางค์", 100),
    ]
  )
  func lenient(words: String, satang: Int64) throws {
    #expect(try Baht.readWords(words).satang == satang)
  }

  @Test(
    "words out of order or out of use are refused as typed",
    arguments: [
      "", "บาท", "บาทถ้วน", "ห้าหมื่น", "ถ้วน", "เอ็ดบาท", "หนึ่งสิบบาท", "สองสิบบาท", "ยี่บาท", "ร้อยบาท",
      "ล้านบาท",
      "สามร้อยห้าพันบาท", "ห้าร้อยสี่ร้อยบาท", "ห้าสี่บาท", "หนึ่งร้อยศูนย์บาท", "ศูนย์ล้านบาท", "สิบสิบบาท",
      "หนึ่งร้อยสตางค์",
      "หนึ่งบาทหนึ่งร้อยสตางค์", "ศูนย์สตางค์", "หนึ่งบาทถ้วนห้าสิบสตางค์", "หนึ่งบาทห้าสิบ", "ลบศูนย์บาทถ้วน",
      "ลบลบหนึ่งบาท",
      "50 บาท", "ห้าหมื่นบาทถ้วนค่ะ", "เอ็ดล้านบาท",
    ]
  )
  func refused(words: String) {
    #expect(throws: BahtFault.wordsUnreadable(words)) { try Baht.readWords(words) }
  }

  @Test("an amount in words that does not fit is an overflow", arguments: [2, 3, 4, 500])
  func overflow(millions: Int) {
    let words = "เก้าแสน" + String(repeating: "ล้าน", count: millions) + "บาทถ้วน"
    let expected = BahtFault.overflow
    #expect(throws: expected) { try Baht.readWords(words) }
  }

  @Test("every number up to 12,000 baht and every satang come back from their words")
  func roundTrip() throws {
    let amounts = Array(stride(from: Int64(0), to: 1_200_000, by: 100)) + Array(0...100)
    for satang in amounts {
      #expect(try Baht.readWords(Baht(satang: satang).inWords).satang == satang)
    }
  }
}
