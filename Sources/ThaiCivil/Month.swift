/// A month of the year; the raw value is 1 for January.
public enum Month: Int, CaseIterable, Sendable {
  case january = 1
  case february, march, april, may, june
  case july, august, september, october, november, december

  /// The full Thai name: มีนาคม.
  public var name: String {
    switch self {
    case .january: "มกราคม"
    case .february: "กุมภาพันธ์"
    case .march: "มีนาคม"
    case .april: "เมษายน"
    case .may: "พฤษภาคม"
    case .june: "มิถุนายน"
    case .july: "กรกฎาคม"
    case .august: "สิงหาคม"
    case .september: "กันยายน"
    case .october: "ตุลาคม"
    case .november: "พฤศจิกายน"
    case .december: "ธันวาคม"
    }
  }

  /// The Thai abbreviation with its dots: มี.ค.
  public var abbreviation: String {
    switch self {
    case .january: "ม.ค."
    case .february: "ก.พ."
    case .march: "มี.ค."
    case .april: "เม.ย."
    case .may: "พ.ค."
    case .june: "มิ.ย."
    case .july: "ก.ค."
    case .august: "ส.ค."
    case .september: "ก.ย."
    case .october: "ต.ค."
    case .november: "พ.ย."
    case .december: "ธ.ค."
    }
  }
}

extension Month: Comparable {
  public static func < (left: Month, right: Month) -> Bool { left.rawValue < right.rawValue }
}

extension Month {
  /// Every name, also as it is said (เมษา, มกรา), and every abbreviation without its dots.
  private static let bySpelling: [String: Month] = {
    var months: [String: Month] = [:]
    for month in allCases {
      for end in ["", "คม", "ยน", "พันธ์"] { months[month.name.withoutSuffix(end)] = month }
      months[month.abbreviation.filter { $0 != "." }] = month
    }
    return months
  }()

  /// The month spelt by these letters, a name or an abbreviation, in which dots and blanks were
  /// already left out. Many write กรกฏาคม with a letter that looks like the right one.
  public init?(letters: String) {
    let spelt = letters.unicodeScalars.map { $0 == "\u{E0F}" ? "\u{E0E}" : $0 }.text
    guard let month = Self.bySpelling[spelt] else { return nil }
    self = month
  }
}
