internal import PlanModel
internal import ThaiCivil

/// What an owner owes in a round as rows to fill in with a spreadsheet.
///
/// A row is one obligation, one indicator, or the remarks on a project. The first four columns say what the
/// row is about and are not to be changed; the others are filled in. What the log holds already stands
/// there, so that a sheet is also a list of what is missing.
struct Sheet {
  /// The columns, in order.
  enum Column: String, CaseIterable {
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
  }

  /// The words of the status column.
  enum Status: String, CaseIterable {
    case notStarted = "ยังไม่ดำเนินการ"
    case inProgress = "อยู่ระหว่างดำเนินการ"
    case done = "ดำเนินการเรียบร้อยแล้ว"
    case cannot = "ไม่สามารถดำเนินการได้"

    init(_ kind: WorkStatus.Kind) {
      self =
        switch kind {
        case .notStarted: .notStarted
        case .inProgress: .inProgress
        case .done: .done
        case .cannot: .cannot
        }
    }
  }

  /// What a row is about; its text is the first column.
  enum Key: Hashable {
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

  static let headings = Column.allCases.map(\.rawValue)
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
