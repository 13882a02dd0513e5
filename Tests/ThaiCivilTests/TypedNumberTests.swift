import Testing
import ThaiCivil

@Suite("Reading numbers")
struct TypedNumberTests {
  @Test(
    "numbers are read as people type them, with their unit",
    arguments: [
      ("80", 800_000, nil), ("๘๐", 800_000, nil), ("1,000", 10_000_000, nil),
      ("95.82", 958_200, nil),
      ("-5", -50_000, nil), (" 80\u{A0}", 800_000, nil), ("'80", 800_000, nil),
      ("12 คน", 120_000, "คน"),
      ("๑๒คน", 120_000, "คน"), ("ร้อยละ 85", 850_000, "ร้อยละ"), ("85%", 850_000, "ร้อยละ"),
      ("85 เปอร์เซ็นต์", 850_000, "ร้อยละ"), ("ร้อยละ ๘๕.๕ %", 855_000, "ร้อยละ"),
      ("3 ครั้ง", 30_000, "ครั้ง"),
      ("12.00", 120_000, nil), ("1.000000", 10_000, nil), ("1,234,567.8", 12_345_678_000, nil),
    ])
  func known(text: String, tenThousandths: Int64, unit: String?) throws {
    let typed = try TypedNumber.read(text)
    #expect(typed.tenThousandths == tenThousandths && typed.unit == unit)
  }

  @Test(
    "what is no number has its fault",
    arguments: [
      ("95,82", NumberFault.groupingOdd), ("8,5", .groupingOdd), ("1000,000", .groupingOdd),
      ("1,,000", .groupingOdd), ("5,", .groupingOdd), ("", .unreadable), ("มาก", .unreadable),
      ("80-90", .unreadable), ("80 90", .unreadable), ("1.2.3", .unreadable), ("1e3", .unreadable),
      ("+5", .unreadable), ("5.", .unreadable), (".5", .unreadable), ("ประมาณ 80", .unreadable),
      ("ร้อยละ 80 คน", .unreadable), ("1.00001", .tooFine), ("999999999999999", .overflow),
      ("8\u{E48}", .unreadable),
    ])
  func faults(text: String, fault: NumberFault) {
    #expect(throws: fault) { try TypedNumber.read(text) }
  }

  @Test(
    "whole numbers are read with the unit that is counted",
    arguments: [
      ("12", 12), ("๑๒", 12), ("1,200", 1200), ("12 คน", 12), ("12.00", 12), ("๓๐ ราย", 30),
    ])
  func whole(text: String, number: Int) throws {
    #expect(try TypedNumber.readWhole(text, units: TypedNumber.people) == number)
  }

  @Test(
    "a fraction or another unit is no number of people",
    arguments: [
      ("12.5", NumberFault.fraction), ("12 ครั้ง", .otherUnit("ครั้ง")), ("85%", .otherUnit("ร้อยละ")),
      ("1,20", .groupingOdd),
    ])
  func notWhole(text: String, fault: NumberFault) {
    #expect(throws: fault) { try TypedNumber.readWhole(text, units: TypedNumber.people) }
  }
}
