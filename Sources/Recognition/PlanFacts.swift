internal import PlanModel
internal import ThaiCivil

/// Whose plan it is, for which years, and what it is called: from the cover and the first pages.
struct PlanFacts {
  private(set) var title: Located<String>?
  private(set) var organisation: Organisation?
  private(set) var organisationName: String?
  private(set) var years: Located<ClosedRange<FiscalYear>>?
  private(set) var published: MonthOfYear?
  private(set) var doubts: [Doubt] = []

  static let kinds = Organisation.Kind.beginnings

  /// How far from the beginning the cover and its repetition can reach.
  private static let frontLines = 60

  init(_ lines: [Line], uses: inout LineUses) {
    let front = Array(lines.prefix(Self.frontLines))
    readOrganisation(lines, front, &uses)
    readTitle(front, &uses)
    readYears(lines, front)
    readPublished(front, &uses)
  }

  private mutating func missing(_ what: String, _ key: String) {
    doubts.append(
      Doubt(.planFactMissing, .init(nil), at: nil, seen: what, taken: nil, alternatives: [key]))
  }

  // MARK: Organisation

  private mutating func readOrganisation(_ lines: [Line], _ front: [Line], _ uses: inout LineUses) {
    var kind: Organisation.Kind?
    for (index, line) in front.enumerated() {
      guard let found = Self.kinds.first(where: { line.text.starts($0.0) }),
        line.text.unicodeScalars.count <= 80, line.listedPage == nil
      else { continue }
      let words = line.text.parted(at: " ")
      guard let first = words.first,
        words.count == 1 || ["อำเภอ", "จังหวัด", "ประจำปี"].contains(where: words[1].starts)
      else { continue }
      (organisationName, kind) = (first, found.1)
      uses[index] = .taken
      break
    }
    let province = front.lazy.compactMap { line -> String? in
      guard let (_, behind) = line.text.parts(around: "จังหวัด") else { return nil }
      return behind.parted(at: " ").first.flatMap { $0.unicodeScalars.count <= 20 ? $0 : nil }
    }.first
    let district = front.lazy.compactMap { line -> String? in
      guard let (_, behind) = line.text.parts(around: "อำเภอ"), behind.contains("จังหวัด") else {
        return nil
      }
      return behind.parted(at: " ").first.flatMap { $0.unicodeScalars.count <= 30 ? $0 : nil }
    }.first
    guard let organisationName, let kind else { return missing("ชื่อหน่วยงาน", "organisation") }
    guard let province else { return missing("จังหวัด", "province") }
    organisation = Organisation(
      name: organisationName, kind: kind, district: district, province: province)
  }

  // MARK: Title

  private mutating func readTitle(_ front: [Line], _ uses: inout LineUses) {
    func first(_ beginnings: [String]) -> Int? {
      front.firstIndex { line in beginnings.contains(where: line.text.starts) }
    }
    let start =
      first(["แผนปฏิบัติการ", "(ร่าง) แผนปฏิบัติการ", "มาตรการส่งเสริมคุณธรรม"]) ?? first(["รายงานผล"])
    guard let start else { return missing("ชื่อแผน", "title") }
    var words: [String] = []
    for (index, line) in front[start...].enumerated() {
      let ends = Self.kinds.contains { line.text.starts($0.0) } || line.isFurniture
      guard !ends, index < 5, line.listedPage == nil,
        !["คำนำ", "สารบัญ"].contains(line.text.skeleton)
      else { break }
      words.append(line.text)
      uses[start + index] = .taken
    }
    let text = words.joined(separator: " ")
    title = Located(text, at: front[start].place.position)
    doubts += LetterDoubts.of(text, .init(nil, .title), at: front[start].place)
    guard text.starts("รายงาน") else { return }
    doubts.append(
      Doubt(
        .planFactMissing, .init(nil, .title), at: front[start].place,
        seen: "ชื่อรายงาน ไม่ใช่ชื่อแผนหรือชุดมาตรการ", taken: text, alternatives: ["title"]))
  }

  // MARK: Years

  private mutating func readYears(_ lines: [Line], _ front: [Line]) {
    var counts: [ClosedRange<FiscalYear>: Int] = [:]
    if let title, let range = Self.ranges(title.value).first {
      years = Located(range, at: title.at)
      return
    }
    for line in lines { for range in Self.ranges(line.text) { counts[range, default: 0] += 1 } }
    let best = counts.filter { $0.key.count <= 6 }.max {
      ($0.value, $1.key.lowerBound) < ($1.value, $0.key.lowerBound)
    }
    guard let first = lines.first else { return missing("ปีงบประมาณของแผน", "fiscal-years") }
    let titled = title.flatMap { Self.namedYear($0.value) }
    if let best, titled == nil {
      assume(best.key, at: first.place)
    } else if let year = titled ?? front.lazy.compactMap({ Self.namedYear($0.text) }).first {
      // A report of one year's assessment leads to measures of the next as often as not.
      assume(FiscalYear(year)...FiscalYear(year), at: first.place, or: ["\(year + 1)"])
    } else {
      missing("ปีงบประมาณของแผน", "fiscal-years")
    }
  }

  private mutating func assume(
    _ range: ClosedRange<FiscalYear>, at place: Place, or others: [String] = []
  ) {
    years = Located(range, at: place.position)
    doubts.append(
      Doubt(
        .periodUnclear, .init(nil, .period), at: nil, seen: "พ.ศ. \(range.words)",
        taken: "ปีงบประมาณของแผน \(range.words)", alternatives: others))
  }

  /// The year of ปีงบประมาณ พ.ศ. 2566.
  private static func namedYear(_ text: String) -> Int? {
    for word in ["ปีงบประมาณพ.ศ.", "ปีงบประมาณ"] {
      guard let (_, behind) = text.skeleton.parts(around: word) else { continue }
      let year = Int(String(Substring(behind.unicodeScalars.prefix(4))))
      if let year, 2550...2650 ~= year { return year }
    }
    return nil
  }

  /// The ranges of years in a text: 2566 - 2570.
  private static func ranges(_ text: String) -> [ClosedRange<FiscalYear>] {
    let numbers = text.numbers
    return zip(numbers, numbers.dropFirst()).compactMap { first, last in
      guard 2550...2650 ~= first, 2550...2650 ~= last, first < last,
        text.withArabicDigits.skeleton.holds("\(first)-")
          || text.withArabicDigits.skeleton.holds("\(first)ถึง")
      else { return nil }
      return FiscalYear(first)...FiscalYear(last)
    }
  }

  private mutating func readPublished(_ front: [Line], _ uses: inout LineUses) {
    for (index, line) in front.enumerated() {
      guard line.text.unicodeScalars.count <= 24, let month = try? MonthOfYear.read(line.text)
      else { continue }
      published = month
      uses[index] = .taken
      return
    }
  }
}
