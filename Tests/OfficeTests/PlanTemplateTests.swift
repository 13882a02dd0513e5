import Office
import PlanModel
import PlanReading
import TestSupport
import Testing
import ThaiCivil

/// What an office types before it has a plan, with a part of it written otherwise.
private func facts(
  _ other: [OfficeFacts.Field: String] = [:]
) throws(OfficeFacts.Faults) -> OfficeFacts {
  let typed: [OfficeFacts.Field: String] = [
    .name: "องค์การบริหารส่วนตำบลทุ่งตัวอย่าง", .province: "จังหวัดลพบุรี", .fiscalYears: "๒๕๗๑ - ๒๕๗๕",
    .units: "สำนักปลัด\r\n\n กองคลัง \nกองกีฬา", .trackedFrom: "1 ม.ค. 2571",
  ]
  return try OfficeFacts(reading: typed.merging(other) { $1 })
}

/// Which fields are at fault.
private func faults(_ other: [OfficeFacts.Field: String]) -> Set<OfficeFacts.Field> {
  do throws(OfficeFacts.Faults) {
    _ = try facts(other)
    return []
  } catch {
    return Set(error.ofFields.keys)
  }
}

@Suite("An office that begins") struct PlanTemplateTests {
  @Test("what it says of itself is read as people type it")
  func reading() throws {
    let facts = try facts()
    #expect(facts.organisation.kind == .subdistrictOrganisation)
    #expect(facts.organisation.province == "ลพบุรี")
    #expect(facts.fiscalYears == FiscalYear(2571)...FiscalYear(2575))
    #expect(facts.units == ["สำนักปลัด", "กองคลัง", "กองกีฬา"])
    #expect(facts.trackedFrom?.gregorianExtended == "2028-01-01")
  }

  /// What is typed, and the fields that it is wrong in.
  private static let wrong: [([OfficeFacts.Field: String], Set<OfficeFacts.Field>)] = [
    ([.name: "", .province: " "], [.name, .kind, .province]),
    ([.province: "ลพบุรรี"], [.province]), ([.province: "<script>"], [.province]),
    ([.province: "กทม."], []),
    ([.name: "สำนักงานแห่งหนึ่ง"], [.kind]),
    ([.name: "สำนักงานแห่งหนึ่ง", .kind: "special"], []),
    (
      [.fiscalYears: "สองห้าหกหก", .units: String(repeating: "ก", count: 201)],
      [.fiscalYears, .units]
    ),
    ([.trackedFrom: "31 ก.พ. 2571"], [.trackedFrom]),
    ([.trackedFrom: "1 ต.ค. 2580"], [.trackedFrom]),
    ([.trackedFrom: "", .units: ""], []), ([.fiscalYears: ""], [.fiscalYears]),
    ([.kind: "city-municipality"], [.kind]),
  ]

  @Test("every field that cannot be read is named at once", arguments: wrong)
  func refused(typed: [OfficeFacts.Field: String], fields: Set<OfficeFacts.Field>) {
    #expect(faults(typed) == fields)
  }

  @Test(
    "each fault says what it is",
    arguments: [
      (.fiscalYears, "abc", "อ่าน “abc” เป็นปีงบประมาณไม่ได้ เขียนเป็น 2566–2570"),
      (.fiscalYears, "2570–2566", "“2570–2566” เริ่มจากปีหลังไปปีก่อน กรอกเช่น “2566–2570”"),
      (
        .fiscalYears, "2966–2970",
        "ปีงบประมาณของแผน 2966–2970 ไม่อยู่ระหว่าง 2540 ถึง 2640 ตรวจตัวเลขของปี"
      ),
      (.fiscalYears, "2566–2590", "ปีงบประมาณของแผน 2566–2590 ยาวเกิน 20 ปี ระบุปีแรกและปีสุดท้ายของแผน"),
      (.units, "กองคลัง\nกองช่าง\nกองคลัง", "“กองคลัง” มีสองบรรทัด เก็บไว้บรรทัดเดียว"),
      (.kind, "town-municipality", "เป็นองค์การบริหารส่วนตำบล ไม่ใช่เทศบาลเมือง แก้ชื่อหรือประเภทให้ตรงกัน"),
      (.province, "ลพบุรรี", "“ลพบุรรี” ไม่ใช่ชื่อจังหวัดของไทย หมายถึง “ลพบุรี” หรือไม่"),
      (.trackedFrom, "31 ก.พ. 2571", "ไม่มีวันที่ “31 ก.พ. 2571” ในปฏิทิน"),
    ] as [(OfficeFacts.Field, String, String)])
  func words(field: OfficeFacts.Field, typed: String, words: String) {
    do throws(OfficeFacts.Faults) {
      _ = try facts([field: typed])
      Issue.record("nothing was wrong")
    } catch {
      #expect(Set(error.ofFields.keys) == [field])
      #expect(error.ofFields[field]?.thai.hasSuffix(words) ?? false, "\(error.ofFields)")
    }
  }

  @Test("a name that is too long is told as that, not as too many")
  func longUnit() {
    let long = String(repeating: "ก", count: 201)
    do throws(OfficeFacts.Faults) {
      _ = try facts([.units: "กองคลัง\n\(long)"])
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.ofFields[.units]?.thai.contains("ยาวเกิน 200 ตัวอักษร") ?? false)
    }
  }

  @Test(
    "the years that are offered are those of the plan on that day",
    arguments: [
      (2566, 10, 2566), (2570, 9, 2566), (2570, 10, 2571), (2560, 1, 2566),
    ])
  func years(year: Int, month: Int, first: Int) throws {
    let month = try #require(Month(rawValue: month))
    let day = try #require(ThaiDate(year: BuddhistYear(year), month: month, day: 1))
    #expect(OfficeFacts.years(around: day) == FiscalYear(first)...FiscalYear(first + 4))
  }

  @Test("the template has four dimensions and twelve strategies, and lacks projects alone")
  func template() throws {
    let text = PlanTemplate.text(for: try facts())
    let draft = try #require(PlanReader.draft(Array(text.utf8)))
    #expect(draft.dimensions.count == 4)
    #expect(
      draft.dimensions.flatMap(\.strategies).map { "\($0.number?.value.description ?? "")" } == [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3",
      ])
    #expect(draft.owners.map(\.id?.value) == ["clerk-office", "treasury", "unit-3"])
    #expect(draft.reporting.trackedFrom?.value.gregorianExtended == "2028-01-01")
    let rules = try PlanReader.read(Array(text.utf8)).diagnostics.map(\.rule.rawValue)
    #expect(Set(rules) == ["missing-key", "unused-owner"], "\(rules)")
  }

  @Test("its words are those of the plan that it was taken from")
  func source() throws {
    let plan = try Plan.samutPrakanCity()
    let draft = try #require(PlanReader.draft(Array(PlanTemplate.text(for: try facts()).utf8)))
    #expect(draft.dimensions.map(\.title?.value) == plan.dimensions.map(\.title))
    #expect(
      draft.dimensions.flatMap(\.strategies).map(\.title?.value)
        == plan.dimensions.flatMap(\.strategies).map(\.title))
  }
}
