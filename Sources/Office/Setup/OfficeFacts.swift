public import PlanModel
public import ThaiCivil

/// What an office says of itself before it has a plan.
public struct OfficeFacts: Hashable, Sendable {
  public let organisation: Organisation
  public let fiscalYears: ClosedRange<FiscalYear>
  /// Names, no two alike; may be empty.
  public let units: [String]
  /// The first day of which the office keeps its log here; nil for that of the plan.
  public let trackedFrom: ThaiDate?

  /// The fields of the form that asks for them.
  public enum Field: String, CaseIterable, Sendable {
    case name, kind, province
    case fiscalYears = "fiscal-years"
    case units
    case trackedFrom = "tracked-from"
  }

  /// What is wrong with a field, in words.
  public struct Faults: Error, Hashable, Sendable {
    public fileprivate(set) var ofFields: [Field: Phrase] = [:]
  }

  /// Reads what was typed; a field that was not is empty. Throws ``Faults``, all at once.
  public init(reading typed: [Field: String]) throws(Faults) {
    var faults = Faults()
    func text(_ field: Field) -> String { (typed[field] ?? "").plain }
    let name = text(.name)
    if let fault = Self.fault(inName: name) { faults.ofFields[.name] = fault }
    let kind =
      text(.kind).isEmpty ? Organisation.Kind(ofName: name) : .init(rawValue: text(.kind))
    if let kind {
      faults.ofFields[.kind] = Organisation.words(ofKind: kind, named: name)?.sentence
    } else {
      faults.ofFields[.kind] = Phrase(
        "เลือกประเภทขององค์กรปกครองส่วนท้องถิ่น", "choose the kind of local government")
    }
    let province = ThaiProvince.named(text(.province))
    if province == nil { faults.ofFields[.province] = Self.fault(inProvince: text(.province)) }
    let (years, fault) = Self.years(in: text(.fiscalYears))
    faults.ofFields[.fiscalYears] = fault
    let units = Self.units(in: typed[.units] ?? "")
    faults.ofFields[.units] = Self.fault(inUnits: units)
    let day = text(.trackedFrom)
    var trackedFrom: ThaiDate?
    do throws(DateFault) { trackedFrom = day.isEmpty ? nil : try ThaiDate.read(day) } catch {
      faults.ofFields[.trackedFrom] = error.words(of: day, example: "1 ต.ค. 2569").sentence
    }
    if let trackedFrom, let years,
      !(years.lowerBound.firstDay...years.upperBound.lastDay).contains(trackedFrom)
    {
      faults.ofFields[.trackedFrom] = Phrase(
        "วันที่นี้ไม่อยู่ในปีงบประมาณของแผน", "the day is in no fiscal year of the plan")
    }
    guard faults.ofFields.isEmpty, let kind, let province, let years else { throw faults }
    organisation = Organisation(name: name, kind: kind, province: province)
    (fiscalYears, self.units, self.trackedFrom) = (years, units, trackedFrom)
  }

  private static let mostUnits = 60
  private static let longestName = 200

  private static func fault(inName name: String) -> Phrase? {
    if name.isEmpty { return Phrase("โปรดกรอก", "please fill it in") }
    guard name.unicodeScalars.count <= longestName else {
      return Phrase("ยาวเกิน \(longestName) ตัวอักษร", "longer than \(longestName) letters")
    }
    return nil
  }

  private static func fault(inProvince typed: String) -> Phrase? {
    guard !ThaiProvince.withoutWord(typed).isEmpty else {
      return Phrase("โปรดกรอก", "please fill it in")
    }
    return Organisation.words(ofUnknownProvince: typed)?.sentence
  }

  /// The years, or why no plan is of them.
  private static func years(in text: String) -> (ClosedRange<FiscalYear>?, Phrase?) {
    guard !text.isEmpty else { return (nil, Phrase("โปรดกรอก", "please fill it in")) }
    do throws(DateFault) {
      let years = try FiscalYear.readRange(text)
      guard let words = Plan.words(ofUnlikelyYears: years) else { return (years, nil) }
      return (nil, words.sentence)
    } catch {
      return (nil, error.words(of: text, example: "2566–2570").sentence)
    }
  }

  private static func units(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).plain }.filter { !$0.isEmpty }
  }

  /// Nil where the units can be those of one office.
  private static func fault(inUnits units: [String]) -> Phrase? {
    guard units.count <= mostUnits else {
      return Phrase(
        "มี \(units.count) หน่วยงาน ระบุได้ไม่เกิน \(mostUnits) หน่วยงาน",
        "\(units.count) units; at most \(mostUnits) are taken")
    }
    if let long = units.first(where: { $0.unicodeScalars.count > longestName }) {
      return Phrase(
        "ชื่อหน่วยงาน “\(long.excerpt)” ยาวเกิน \(longestName) ตัวอักษร",
        "the name '\(long.excerpt)' is longer than \(longestName) letters")
    }
    var seen: Set<String> = []
    return units.first { !seen.insert($0).inserted }.map {
      Phrase("“\($0.excerpt)” มีสองบรรทัด เก็บไว้บรรทัดเดียว", "'\($0.excerpt)' stands twice: keep one")
    }
  }

  // MARK: What is offered

  /// The years of the plan that offices have on a day: five at a time, since 2566.
  public static func years(around day: ThaiDate) -> ClosedRange<FiscalYear> {
    // The frame of the NACC is for 2566–2570; that of document 004.
    let first = FiscalYear(2566)
    let behind = day.fiscalYear.year.number - first.year.number
    let start = first.advanced(by: behind >= 0 ? behind / 5 * 5 : 0)
    return start...start.advanced(by: 4)
  }

  /// The units that nearly every local government has, by the names that a subdistrict gives them.
  public static let usualUnits = [
    "สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม", "หน่วยตรวจสอบภายใน",
  ]
}
