public import PlanModel
public import ThaiCivil

/// What an office says of itself before it has a plan.
public struct OfficeFacts: Hashable, Sendable {
  public let organisation: Organisation
  public let fiscalYears: ClosedRange<FiscalYear>
  /// Names, each once; may be empty.
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
    if kind == nil {
      faults.ofFields[.kind] = Phrase(
        "เลือกประเภทขององค์กรปกครองส่วนท้องถิ่น", "choose the kind of local government")
    }
    let province = ThaiProvince.named(text(.province))
    if province == nil { faults.ofFields[.province] = Self.fault(inProvince: text(.province)) }
    let years = try? FiscalYear.readRange(text(.fiscalYears))
    if years.map({ $0.count > Self.mostYears }) ?? true {
      faults.ofFields[.fiscalYears] = Phrase(
        "พิมพ์ปีแรกและปีสุดท้ายของแผน เช่น 2566–2570", "the first and the last year, as 2566–2570")
    }
    let units = Self.units(in: typed[.units] ?? "")
    if units.count > Self.mostUnits || units.contains(where: { Self.fault(inName: $0) != nil }) {
      faults.ofFields[.units] = Phrase(
        "พิมพ์ชื่อหน่วยงานบรรทัดละหนึ่งชื่อ ไม่เกิน \(Self.mostUnits) หน่วยงาน",
        "one name a line, at most \(Self.mostUnits) units")
    }
    let day = text(.trackedFrom)
    let trackedFrom = day.isEmpty ? nil : try? ThaiDate.read(day)
    if !day.isEmpty, trackedFrom == nil {
      faults.ofFields[.trackedFrom] = Phrase(
        "พิมพ์วันที่ เช่น 1 ต.ค. 2569 หรือเว้นว่าง", "a day as 1 ต.ค. 2569, or nothing")
    } else if let trackedFrom, let years,
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
  private static let mostYears = 10
  private static let longestName = 200

  private static func fault(inName name: String) -> Phrase? {
    if name.isEmpty { return Phrase("โปรดกรอก", "please fill it in") }
    guard name.unicodeScalars.count <= longestName else {
      return Phrase("ยาวเกิน \(longestName) ตัวอักษร", "longer than \(longestName) letters")
    }
    return nil
  }

  private static func fault(inProvince typed: String) -> Phrase {
    let name = ThaiProvince.withoutWord(typed)
    guard !name.isEmpty else { return Phrase("โปรดกรอก", "please fill it in") }
    guard let near = NearestWord.among(ThaiProvince.names, to: name) else {
      return Phrase(
        "“\(name.excerpt)” ไม่ใช่ชื่อจังหวัดของไทย", "'\(name.excerpt)' is no province of Thailand")
    }
    return Phrase(
      "“\(name.excerpt)” ไม่ใช่ชื่อจังหวัดของไทย หมายถึง “\(near)” หรือไม่",
      "'\(name.excerpt)' is no province of Thailand: did you mean '\(near)'?")
  }

  private static func units(in text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(whereSeparator: \.isNewline).map { String($0).plain }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
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
