internal import PlanModel
internal import ThaiCivil

/// Outputs and outcomes from the lines of ผลผลิต/ผลลัพธ์.
struct ResultRecognition {
  private(set) var outputs: [ResultDraft] = []
  private(set) var outcomes: [ResultDraft] = []
  private(set) var doubts: [Doubt] = []
  private let subject: Doubt.Subject
  private let linesArePhysical: Bool
  private var isOutcome = false
  /// Whether the result that is read now bears a number of its own.
  private var isOpen = false

  init(
    _ lines: [ProjectText.SectionLine], of project: PrintedNumber, linesArePhysical: Bool,
    uses: inout LineUses
  ) {
    subject = .init(project, .results)
    self.linesArePhysical = linesArePhysical
    for (offset, line) in lines.enumerated() {
      if let index = line.index { uses[index] = .taken }
      take(line.line, isFirst: offset == 0)
    }
    outputs = finished(outputs, "output")
    outcomes = finished(outcomes, "outcome")
  }

  private mutating func take(_ line: Line, isFirst: Bool) {
    let text = line.rest
    if let outcome = Self.isOutcomeHeading(text) {
      isOutcome = outcome
      isOpen = false
      return
    }
    if isFirst, text.hasForeignLetters, text.unicodeScalars.count <= 12 {
      doubts.append(
        Doubt(.headingUnclear, subject, at: line.place, seen: text, taken: "ผลผลิต"))
      return
    }
    doubts += LetterDoubts.of(text, subject, at: line.place)
    noteHeading(in: text, line.place)
    switch line.mark {
    case .bracketed, .numbered, .listed: add(line)
    case .bullet where isOpen: join(line, isItem: true)
    case .bullet: add(line)
    case .dimension, .none:
      if isOpen { join(line, isItem: false) } else { add(line) }
    }
  }

  /// Whether the line is the heading of outcomes, or of outputs; nil where it is neither.
  private static func isOutcomeHeading(_ text: String) -> Bool? {
    let bare = text.skeleton
    for (word, outcome) in [("ผลผลิต", false), ("ผลลัพธ์", true), ("ผลลัพธ", true)] {
      guard let rest = bare.behind(word) else { continue }
      if rest.isEmpty || rest == ":" || rest.starts("(") && rest.unicodeScalars.count <= 12 {
        return outcome
      }
    }
    return nil
  }

  /// The word of a heading at the end of a result has lost its line.
  private mutating func noteHeading(in text: String, _ place: Place) {
    let bare = text.skeleton
    guard let word = ["ผลผลิต", "ผลลัพธ์"].first(where: bare.ends(with:)), bare != word else { return }
    doubts.append(
      Doubt(
        .headingUnclear, subject, at: place, seen: text, taken: text,
        alternatives: ["“\(word)” เป็นหัวข้อ หรือเป็นคำอื่นที่เครื่องอ่านผิด"]))
  }

  private mutating func add(_ line: Line) {
    var result = ResultDraft(at: line.place.position)
    result.title = Located(line.rest, at: result.at)
    if isOutcome { outcomes.append(result) } else { outputs.append(result) }
    isOpen = true
  }

  private mutating func join(_ line: Line, isItem: Bool) {
    guard let last = isOutcome ? outcomes.last : outputs.last, let title = last.title else {
      return add(line)
    }
    let joined = title.value.continued(isItem ? "- " + line.rest : line.rest)
    let new = Located(joined, at: title.at)
    if isOutcome {
      outcomes[outcomes.count - 1].title = new
    } else {
      outputs[outputs.count - 1].title = new
    }
    guard !isItem, !linesArePhysical else { return }
    doubts.append(
      Doubt(
        .lineJoined, subject, at: line.place, seen: line.rest, taken: joined.cut(to: 160),
        alternatives: ["อีกข้อหนึ่งที่ไม่มีเลขข้อ"]))
  }

  // MARK: What can be measured

  private mutating func finished(_ results: [ResultDraft], _ kind: String) -> [ResultDraft] {
    var finished: [ResultDraft] = []
    for (index, result) in results.enumerated() {
      finished.append(self.finished(result, "\(kind)-\(index + 1)"))
    }
    return finished
  }

  private mutating func finished(_ unfinished: ResultDraft, _ id: String) -> ResultDraft {
    var result = unfinished
    result.id = Located(id, at: result.at)
    guard let title = result.title?.value, let target = TargetPhrase(title) else { return result }
    var indicator = IndicatorDraft(at: result.at)
    indicator.id = Located(id + "-a", at: result.at)
    indicator.comparator = Located(target.comparator, at: result.at)
    indicator.target = Quantity(Int64(target.number)).map { Located($0, at: result.at) }
    indicator.hasTarget = true
    indicator.unit = Located(target.unit, at: result.at)
    indicator.hasUnit = true
    if let (before, how) = Self.measuring(title) {
      indicator.measuredBy = how
      result.title = Located(before, at: result.at)
    }
    result.indicators = [indicator]
    if target.isAssumed {
      doubts.append(
        Doubt(
          .targetAssumed, subject, at: Place(result.at), seen: target.phrase,
          taken:
            "ไม่น้อยกว่า \(target.unit == TypedNumber.percent ? "ร้อยละ \(target.number)" : "\(target.number) \(target.unit)")",
          alternatives: ["เท่ากับ"]))
    }
    return result
  }

  /// (สำรวจโดยใช้แบบประเมินผล) at the end.
  private static func measuring(_ title: String) -> (String, String)? {
    guard let (before, behind) = title.parts(around: "(สำรวจ"),
      let (inner, rest) = behind.parts(around: ")"), rest.trimmed.isEmpty
    else { return nil }
    return (before.trimmed, "สำรวจ" + inner.trimmed)
  }
}

/// A number to reach, in words: ไม่น้อยกว่าร้อยละ 80, อย่างน้อย 3 ช่องทาง, จำนวน 1 ฉบับ.
struct TargetPhrase {
  let comparator: Indicator.Comparator
  let number: Int
  let unit: String
  /// Whether the document does not say at least or at most.
  let isAssumed: Bool
  let phrase: String

  private static let comparators: [(String, Indicator.Comparator, isAssumed: Bool)] = [
    ("ลดลงร้อยละ", .reducedByAtLeast, false), ("ไม่น้อยกว่า", .atLeast, false),
    ("อย่างน้อย", .atLeast, false),
    ("ไม่ต่ำกว่า", .atLeast, false), ("ไม่เกิน", .atMost, false), ("ไม่มากกว่า", .atMost, false),
    ("ร้อยละ", .atLeast, true), ("จำนวน", .atLeast, true),
  ]
  private static let units = [
    "ช่องทาง", "ครั้ง", "คน", "ราย", "เรื่อง", "ชุด", "ฉบับ", "เครือข่าย", "มาตรการ", "โครงการ", "แห่ง",
    "คะแนน", "กิจกรรม",
    "หลักสูตร", "เล่ม", "ระบบ", "ชุมชน", "หน่วยงาน",
  ]

  init?(_ title: String) {
    let bare = title.skeleton
    for (word, comparator, isAssumed) in Self.comparators {
      guard let (_, behind) = bare.parts(around: word) else { continue }
      var rest = behind
      var unit: String?
      if word.holds("ร้อยละ") {
        unit = TypedNumber.percent
      } else if let percent = rest.behind("ร้อยละ") {
        (unit, rest) = (TypedNumber.percent, percent)
      } else if let count = rest.behind("จำนวน") {
        rest = count
      }
      let digits = rest.unicodeScalars.prefix { "0"..."9" ~= $0 }
      guard let number = Int(String(Substring(digits))), number < 1_000_000 else { continue }
      let after = String(Substring(rest.unicodeScalars.dropFirst(digits.count)))
      guard let unit = unit ?? Self.units.first(where: after.starts) else { continue }
      if after.starts(".") { continue }
      self.comparator = comparator
      self.number = number
      self.unit = unit
      self.isAssumed = isAssumed
      phrase =
        word + (word == "จำนวน" || unit != TypedNumber.percent ? " \(number) \(unit)" : " \(number)")
      return
    }
    return nil
  }
}
