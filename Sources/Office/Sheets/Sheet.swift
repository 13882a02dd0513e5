import PlanModel
import ThaiCivil

/// What an owner owes in a round as rows to fill in with a spreadsheet.
///
/// A row is one obligation, one indicator, or the remarks on a project. The first columns say what the row
/// is about and are not to be changed; the others are filled in. What the log holds already stands there,
/// so that a sheet is also a list of what is missing.
public enum Sheet {
  /// More rows than these are not read: the sheet of all units of a city for a whole year has fewer than
  /// a tenth of them.
  public static let mostRows = 10_000

  /// The heading stands within the first rows; a title may stand above it.
  static let headingRows = 10

  /// The columns, in the order in which they are written. They are read in any order.
  public enum Column: String, CaseIterable, Sendable {
    case key = "รหัส"
    case number = "ที่"
    case title = "รายการ"
    case due = "ครบกำหนด"
    case status = "สถานะ"
    case day = "วันที่ดำเนินการ"
    case result = "ผลการดำเนินงาน"
    case participants = "จำนวนผู้เข้าร่วม"
    case value = "ค่าที่วัดได้"
    case problem = "ปัญหา/อุปสรรค"
    case suggestion = "ข้อเสนอแนะ"
    case evidence = "หลักฐาน (ลิงก์)"

    /// What is to be filled in, in some row.
    static let filledIn: [Column] = [
      .status, .day, .result, .participants, .value, .problem, .suggestion, .evidence,
    ]

    /// Without these no row says anything.
    static let required: [Column] = [.key, .status, .day, .result]

    /// The column of a heading, wherever a spreadsheet broke its line or left a blank.
    init?(heading text: String) {
      guard let column = Self.byLetters[Self.letters(of: text)] else { return nil }
      self = column
    }

    private static let byLetters = Dictionary(
      uniqueKeysWithValues: allCases.map { (letters(of: $0.rawValue), $0) })

    private static func letters(of text: String) -> String {
      String(text.plain.filter { !$0.isWhitespace })
    }
  }

  /// What a row is about; its text is the first column.
  enum Key: Hashable, Sendable {
    case obligation(Obligation.ID)
    case indicator(Project.ID, Indicator.ID)
    case project(Project.ID)

    init?(_ text: String) {
      if let rest = text.dropping("indicator:") {
        let parts = rest.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        self = .indicator(Project.ID(parts[0]), Indicator.ID(parts[1]))
      } else if let rest = text.dropping("project:") {
        self = .project(Project.ID(rest))
      } else if let first = text.utf8.first, (0x30...0x39).contains(first) {
        self = .obligation(Obligation.ID(text))
      } else {
        return nil
      }
    }

    var text: String {
      switch self {
      case .obligation(let id): id.text
      case .indicator(let project, let indicator): "indicator:\(project)/\(indicator)"
      case .project(let id): "project:\(id)"
      }
    }
  }

  /// Where a row stands.
  public struct Place: Hashable, Comparable, Sendable {
    /// The number that a spreadsheet shows beside the row.
    public let row: Int
    /// The line of the file on which it begins. Rows above it that have line breaks in a cell put it
    /// behind the row's number.
    public let line: Int

    public static func < (left: Self, right: Self) -> Bool { left.row < right.row }
  }
}

extension WorkStatus.Kind {
  /// The status that the column of statuses names.
  init?(inSheet word: String) {
    let status = Self.allCases.first { Wording.name(of: $0) == word }
    guard let status else { return nil }
    self = status
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
