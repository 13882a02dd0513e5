internal import PlanModel
internal import ThaiCivil

/// What a text says about when, if it says so plainly.
struct TimingRecognition {
  /// The rule with the words that say so.
  private(set) var found: (rule: Timing.Rule, quote: String)?
  /// Words that may be a rhythm, or only part of a name.
  private(set) var unclear: [String] = []

  /// Words that leave no doubt.
  private static let plain: [(String, Timing.Rule)] = [
    ("ทุกเดือน", .every(.month)), ("เดือนละ", .every(.month)), ("เป็นรายเดือน", .every(.month)),
    ("ทุกไตรมาส", .every(.quarter)), ("ไตรมาสละ", .every(.quarter)),
    ("เป็นรายไตรมาส", .every(.quarter)),
    ("ทุก6เดือน", .every(.halfYear)), ("ทุกหกเดือน", .every(.halfYear)), ("ทุก3เดือน", .every(.quarter)),
    ("ทุกปี", .every(.year)),
  ]
  /// Words that stand in names of reports as well.
  private static let doubtful = [
    "รายเดือน", "ประจำเดือน", "รายไตรมาส", "ประจำไตรมาส", "รอบ6เดือน", "รอบ12เดือน", "รายปี", "ปี1ครั้ง",
  ]

  init(_ text: String) {
    let bare = text.skeleton
    if let (before, behind) = bare.parts(around: "ปีละ"), let count = Self.count(behind) {
      found = (.timesAYear(count), Self.quote(before, "ปีละ \(count) ครั้ง"))
    }
    for (word, rule) in Self.plain where bare.holds(word) {
      if let other = found, other.rule != rule {
        unclear.append(word)
      } else if found == nil {
        found = (rule, Self.quote(bare.parts(around: word)?.before ?? "", word))
      }
    }
    if let (_, behind) = bare.parts(around: "ภายใน") {
      let digits = String(Substring(behind.unicodeScalars.prefix { "0"..."9" ~= $0 }))
      if let days = Int(digits), behind.behind(digits)?.starts("วัน") == true {
        unclear.append("ภายใน \(days) วัน")
      } else if behind.starts("วันที่") || behind.starts("เดือน") {
        unclear.append("ภายใน" + behind.cut(to: 24))
      }
    }
    if found == nil { unclear += Self.doubtful.filter(bare.holds).prefix(2) }
  }

  private static func count(_ behind: String) -> Int? {
    let digits = behind.unicodeScalars.prefix { "0"..."9" ~= $0 }
    guard let count = Int(String(Substring(digits))), 1...366 ~= count,
      String(Substring(behind.unicodeScalars.dropFirst(digits.count))).starts("ครั้ง")
    else { return nil }
    return count
  }

  /// With อย่างน้อย or ไม่น้อยกว่า before it, where it is there.
  private static func quote(_ before: String, _ words: String) -> String {
    for lead in ["อย่างน้อย", "ไม่น้อยกว่า", "เป็นประจำ", "ใน"] {
      let tail = before.unicodeScalars.suffix(lead.unicodeScalars.count)
      if tail.elementsEqual(lead.unicodeScalars) { return lead + words }
    }
    return words
  }
}
