internal import Testing
internal import ThaiCivil

@Suite("Reading fiscal years")
struct FiscalYearReadingTests {
  @Test(
    "fiscal year 2566 is read in every way people type it",
    arguments: [
      "2566", "๒๕๖๖", "66", "พ.ศ. 2566", "พ.ศ.๒๕๖๖", "ปี 2566", "ปี พ.ศ. 2566", "ปีงบประมาณ 2566",
      "ปีงบประมาณ พ.ศ. 2566",
      "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", " 2566 ",
    ]
  )
  func single(text: String) throws {
    #expect(try FiscalYear.read(text) == FiscalYear(2566))
    #expect(try FiscalYear.readRange(text) == FiscalYear(2566)...FiscalYear(2566))
  }

  @Test(
    "a range of fiscal years is read with a dash or ถึง",
    arguments: [
      "2566–2570", "2566-2570", "2566 - 2570", "2566 — 2570", "2566 ถึง 2570", "2566ถึง2570",
      "๒๕๖๖–๒๕๗๐", "2566-70",
      "พ.ศ. 2566 – 2570", "พ.ศ. 2566 ถึง พ.ศ. 2570", "ปีงบประมาณ พ.ศ. 2566 ถึงปีงบประมาณ พ.ศ. 2570",
    ]
  )
  func range(text: String) throws {
    #expect(try FiscalYear.readRange(text) == FiscalYear(2566)...FiscalYear(2570))
    #expect(throws: DateFault.noFiscalYear) { try FiscalYear.read(text) }
  }

  @Test(
    "what is no fiscal year, or a range backwards, has its fault",
    arguments: [
      ("", DateFault.noFiscalYear), ("2570-2566", .yearsReversed(corrected: "2566–2570")),
      ("2566 2570", .noFiscalYear),
      ("2566/2570", .noFiscalYear),
      ("2566-", .noFiscalYear), ("-2566", .noFiscalYear), ("2566-2567-2568", .noFiscalYear),
      ("ไตรมาส 2566", .noFiscalYear),
      ("2566 บาท", .noFiscalYear), ("02566", .noFiscalYear), ("3000", .yearOutOfRange(3000)),
      ("5", .yearOutOfRange(5)),
    ]
  )
  func faults(text: String, fault: DateFault) {
    #expect(throws: fault) { try FiscalYear.readRange(text) }
    #expect(throws: fault) { try FiscalYear.read(text) }
  }

  @Test(
    "slips are corrected all at once",
    arguments: [
      ("2023", DateFault.commonEra(corrected: "2566")),
      ("ค.ศ. 2023", .commonEra(corrected: "พ.ศ. 2566")),
      ("2023–2027", .commonEra(corrected: "2566–2570")),
      ("2566 ถึง ๒๐๒๗", .commonEra(corrected: "2566 ถึง ๒๕๗๐")),
      ("3109-2570", .addedTwice(corrected: "2566-2570")),
      ("ค.ศ. 2023 - ค.ศ. 2027", .commonEra(corrected: "พ.ศ. 2566 - พ.ศ. 2570")),
    ]
  )
  func slips(text: String, fault: DateFault) {
    #expect(throws: fault) { try FiscalYear.readRange(text) }
  }
}
