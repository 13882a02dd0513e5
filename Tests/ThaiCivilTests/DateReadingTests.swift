internal import Testing
internal import ThaiCivil

@Suite("Reading dates")
struct DateReadingTests {
  @Test(
    "31 March 2566 is read in every way people type it",
    arguments: [
      "31/03/2566", "31/3/2566", "31-03-2566", "31.03.2566", "31 / 03 / 2566", "2566-03-31",
      "2566/3/31",
      "31/03/66", "31 มี.ค. 2566", "31 มี.ค. 66", "31 มีค 66", "31 มีค. 2566", "31มี.ค.2566",
      "31 มี. ค. 2566",
      "31 มีนาคม 2566", "31 มีนาคม พ.ศ. 2566", "31 มีนาคม พ.ศ.2566", "31 มีนาคม พศ 2566",
      "๓๑ มีนาคม พ.ศ. ๒๕๖๖",
      "วันที่ 31 มีนาคม 2566", "วันที่ ๓๑ เดือน มีนาคม พ.ศ. ๒๕๖๖", "วันศุกร์ที่ 31 มีนาคม ปี พ.ศ. 2566",
      "  31\u{A0}มี.ค.\u{A0}\u{A0}2566\n", "31\u{200B} มี.ค. 2566\u{FEFF}", "31–03–2566",
      "๓๑/03/๒566", "31/03/2566 08:28", "31/3/2566 8:28 น.", "31/03/2566 0:00",
      "31/03/2566 00:00:00",
      "31 มี.ค. 2566 เวลา 08.30 น.", "๓๑/๐๓/๒๕๖๖ ๐๘:๒๘ น.", "'31/03/2566", "’31 มี.ค. 66", "31032566",
      "๓๑๐๓๒๕๖๖", "25660331", "31 มีนา 66", "31 มีนา 2566", "\u{200E}31/\u{200E}03/2566",
    ]
  )
  func known(text: String) throws {
    #expect(try ThaiDate.read(text).description == "2566-03-31")
  }

  @Test(
    "every month is read by its name, as it is said, and by its abbreviation with and without dots",
    arguments: Month.allCases
  )
  func months(month: Month) throws {
    let short = month.abbreviation
    let spoken = month.name.replacing(#/(คม|ยน|พันธ์)$/#, with: "")
    for spelling in [
      month.name, spoken, short, short.filter { $0 != "." }, String(short.dropLast()),
    ] {
      let date = try ThaiDate.read("9 \(spelling) 2566")
      #expect(date.month == month && date.day == 9)
    }
  }

  @Test(
    "what is no date is unreadable",
    arguments: [
      "", " ", "มีนาคม", "31", "31 มีนาคม", "31 03 2566", "31/03-2566", "31/03/2566/1",
      "31 มีนาคม 2566 น.",
      "31 March 2566", "03/031/2566", "2566-03-2566", "-31/03/2566", "ก่อนวันที่ 31 มีนาคม 2566",
      "31 มี.ค. 02566",
      "໓໑/໐໓/໒໕໖໖", "31/03/1234567890123456789012", "31 มกรามีนาคม 2566", "31//03//2566",
      "31/03/2566 24:00", "31/03/2566 8:60", "31/03/256608:28", "31/03/2566 08.28", "08:28",
      "3132566",
      "99999999",
    ]
  )
  func unreadable(text: String) {
    #expect(throws: DateFault.unreadable) { try ThaiDate.read(text) }
  }

  @Test(
    "a day the calendar does not have is said to be none",
    arguments: [
      "30 ก.พ. 2566", "29/02/2566", "31/04/2566", "0/1/2566", "1/0/2566", "31/13/2566",
      "32 ม.ค. 66", "66-03-31",
      "29/02/2023", "29/02/3109", "วันจันทร์ที่ 31 มีนาคม 2566",
    ]
  )
  func noSuchDay(text: String) {
    #expect(throws: DateFault.noSuchDay) { try ThaiDate.read(text) }
  }

  @Test(
    "a year that no slip explains is out of range",
    arguments: [
      ("31/03/2483", 2483), ("31/03/3000", 3000), ("31 มี.ค. 256", 256), ("31 มี.ค. 25666", 25_666),
      ("1/1/6", 6), ("1 ม.ค. 1800", 1800), ("1 ม.ค. ค.ศ. 900", 900), ("256-03-31", 256),
    ]
  )
  func outOfRange(text: String, year: Int) {
    #expect(throws: DateFault.yearOutOfRange(year)) { try ThaiDate.read(text) }
  }

  @Test(
    "a year of the Common Era is refused with its correction in the same style",
    arguments: [
      ("31/03/2023", "31/03/2566"), ("2023-03-31", "2566-03-31"), (" 31 มีค 2023 ", "31 มีค 2566"),
      ("๓๑ มีนาคม ๒๐๒๓", "๓๑ มีนาคม ๒๕๖๖"), ("31 มีนาคม ค.ศ. 2023", "31 มีนาคม พ.ศ. 2566"),
      ("31 ม.ค. คศ 23", "31 ม.ค. พศ 2566"), ("31 มีนาคม ค.ศ. 2566", "31 มีนาคม พ.ศ. 2566"),
      ("29/02/2024", "29/02/2567"), ("31/12/1941", "31/12/2484"), ("15012026", "15012569"),
      ("20260115", "25690115"), ("1/1/2026 08:28", "1/1/2569"),
    ]
  )
  func commonEra(text: String, corrected: String) throws {
    #expect(throws: DateFault.commonEra(corrected: corrected)) { try ThaiDate.read(text) }
    _ = try ThaiDate.read(corrected)
  }

  @Test(
    "543 added twice is refused with its correction",
    arguments: [("31/03/3109", "31/03/2566"), ("๓๑ มี.ค. พ.ศ. ๓๑๐๙", "๓๑ มี.ค. พ.ศ. ๒๕๖๖")]
  )
  func addedTwice(text: String, corrected: String) {
    #expect(throws: DateFault.addedTwice(corrected: corrected)) { try ThaiDate.read(text) }
  }

  @Test(
    "a month is read with its year",
    arguments: [
      ("ต.ค. ๖๕", "2565-10"), ("ตุลาคม 2565", "2565-10"), ("เดือนตุลาคม พ.ศ. 2565", "2565-10"),
      ("10/2565", "2565-10"),
      ("2565-10", "2565-10"), ("ตค 65", "2565-10"), ("1/65", "2565-01"), ("๑๐/๒๕๖๕", "2565-10"),
    ]
  )
  func monthOfYear(text: String, expected: String) throws {
    #expect(try MonthOfYear.read(text).description == expected)
  }

  @Test(
    "a month that is none has its fault",
    arguments: [
      ("13/2565", DateFault.noSuchDay), ("ตุลาคม", .unreadable), ("2565", .unreadable),
      ("10.2565", .unreadable),
      ("1 ตุลาคม 2565", .unreadable), ("10/2565 น.", .unreadable), ("2565-2566", .unreadable),
      ("10/2022", .commonEra(corrected: "10/2565")),
      ("ต.ค. 3108", .addedTwice(corrected: "ต.ค. 2565")),
      ("ต.ค. 3000", .yearOutOfRange(3000)),
    ]
  )
  func monthFaults(text: String, fault: DateFault) {
    #expect(throws: fault) { try MonthOfYear.read(text) }
  }

  @Test(
    "a day of every year is read without a year",
    arguments: [
      "31 มี.ค.", "31 มีนาคม", "31 มีค", "31/03", "31/3", "๓๑ มี.ค.", "วันที่ 31 มีนาคม", "31-03",
    ]
  )
  func monthDay(text: String) throws {
    #expect(try MonthDay.read(text) == MonthDay(month: .march, day: 31))
  }

  @Test(
    "a day of every year that is none has its fault",
    arguments: [
      ("31 ก.พ.", DateFault.noSuchDay), ("31/13", .noSuchDay), ("31 มี.ค. 2566", .unreadable),
      ("31", .unreadable),
      ("31/03/", .unreadable), ("031/03", .unreadable),
    ]
  )
  func monthDayFaults(text: String, fault: DateFault) {
    #expect(throws: fault) { try MonthDay.read(text) }
  }
}
