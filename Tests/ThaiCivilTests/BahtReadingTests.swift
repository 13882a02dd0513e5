internal import Testing
internal import ThaiCivil

@Suite("Reading money")
struct BahtReadingTests {
  @Test(
    "50,000 baht is read in every way people type it",
    arguments: [
      "50,000", "50000", "50,000.00", "50,000.0", "50,000.-", "50,000.– บาท", "50,000 บาท",
      "50,000บาท", "๕๐,๐๐๐ บาท",
      "จำนวน 50,000 บาท", "จำนวนเงิน 50,000 บาท", "งบประมาณ 50,000 บาทถ้วน", "฿50,000", "฿ 50,000.00",
      "50,000 บาท (ห้าหมื่นบาทถ้วน)", "๕๐,๐๐๐.- บาท (ห้าหมื่นบาท)", " \u{A0}50,000\u{A0}บาท ",
      "50,000 (ห้าหมื่นบาทถ้วน)",
    ]
  )
  func known(text: String) throws {
    #expect(try Baht.read(text) == Baht(baht: 50_000))
  }

  @Test(
    "satang are read behind the point",
    arguments: [("๕๐,๐๐๐.๕๐ บาท", 5_000_050), ("0.05", 5), ("1.5", 150), ("007", 700), ("0", 0)]
  )
  func satang(text: String, satang: Int64) throws {
    #expect(try Baht.read(text).satang == satang)
  }

  @Test(
    "what is no amount has its fault",
    arguments: [
      ("", BahtFault.unreadable), ("บาท", .unreadable), ("ห้าหมื่นบาท", .unreadable),
      ("50 000", .unreadable),
      ("50,000 เหรียญ", .unreadable), ("50,000.", .unreadable), (".50", .unreadable),
      ("50,000 บาท (", .unreadable),
      ("ไม่ใช้งบประมาณ", .unreadable), ("50,000 บาท 10,000 บาท", .unreadable), ("1e5", .unreadable),
      ("-", .unreadable),
      ("50.000", .satangFraction), ("1.005", .satangFraction), ("5,0000", .groupingOdd),
      ("50,00", .groupingOdd),
      ("1000,000", .groupingOdd), ("50,,000", .groupingOdd), ("50,000,", .groupingOdd),
      ("-50,000", .negative),
      ("−1", .negative), ("฿-5", .negative), ("92233720368547758.08", .overflow),
      ("92233720368547759", .overflow),
      ("99999999999999999999999999", .overflow), ("50,000 บาท (ต่อปี)", .wordsUnreadable("ต่อปี")),
      ("50,000 บาท ()", .wordsUnreadable("")),
    ]
  )
  func faults(text: String, fault: BahtFault) {
    #expect(throws: fault) { try Baht.read(text) }
  }

  @Test("words that say another amount are reported with both")
  func wordsDiffer() throws {
    let fault = BahtFault.wordsDiffer(figure: try Baht(baht: 50_000), words: try Baht(baht: 5000))
    #expect(throws: fault) { try Baht.read("50,000 บาท (ห้าพันบาทถ้วน)") }
  }

  @Test("the greatest amount can be read")
  func greatest() throws {
    #expect(try Baht.read("92,233,720,368,547,758.07").satang == .max)
  }

  @Test(
    "every written amount comes back in both digits and with its words",
    arguments: Digits.allCases
  )
  func roundTrip(digits: Digits) throws {
    for power in 0..<62 {
      for offset in -2...2 {
        let amount = Baht(satang: max(0, 1 << power + Int64(offset)))
        let figure = amount.written(digits)
        #expect(try Baht.read(figure) == amount)
        #expect(try Baht.read("\(figure) บาท (\(amount.inWords))") == amount)
        #expect(try Baht.read(amount.written(digits, satang: .whenNeeded)) == amount)
      }
    }
  }
}
