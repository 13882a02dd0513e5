import Papers
import PlanModel
import ThaiCivil

/// The phrases of the paper that an official files, and of its annexes.
extension PaperWording {
  var introduction: Introduction { Introduction(language: language) }

  /// The sentences that open a report.
  struct Introduction: Bilingual {
    let language: Language

    func plan(_ place: String, _ plan: String) -> String {
      of(
        "ตามที่\(place) ได้จัดทำ\(plan) และการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
          + "(Integrity and Transparency Assessment : ITA) กำหนดให้หน่วยงานรายงานผลการดำเนินงานและเปิดเผยต่อสาธารณะ นั้น",
        "\(place) has adopted \(plan), and the Integrity and Transparency Assessment (ITA) requires it to "
          + "report on it and to publish the report.")
    }

    /// Before the days that the report covers.
    func made(_ organisation: String, _ report: String) -> String {
      of(
        "\(organisation)จึงได้จัดทำ\(report) ",
        "\(organisation) submits the following report: \(report). ")
    }

    /// What the office scored, behind its name.
    func scored(_ organisation: String, _ result: ITAResult) -> String {
      let level = result.level.map { of(" อยู่ในระดับ \($0)", " (\($0))") } ?? ""
      return of(
        "จากการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
          + "ประจำปีงบประมาณ พ.ศ. \(result.year) \(organisation) โดยภาพรวมได้คะแนน \(result.score)\(level)",
        "In the Integrity and Transparency Assessment of fiscal year \(result.year) (BE), \(organisation) scored "
          + "\(result.score) of 100\(level).")
    }

    /// What a follow-up is, behind what the office scored.
    func followUp(_ organisation: String, _ kind: String) -> String {
      of(
        "\(organisation)จึงจัดทำ\(kind) ดังนี้", "\(organisation) presents: \(kind).")
    }

    var covers: String { of(" ครอบคลุม ", ". It covers ") }

    /// Behind their number.
    func dimensions(_ kind: Plan.Kind) -> String {
      switch kind {
      case .actionPlan: of(" มิติ ", " dimensions. ")
      case .measures: of(" หัวข้อ ", " topics. ")
      }
    }
  }

  /// In place of what a table has no room for.
  var seeAnnex: String { of("ดูภาคผนวก", "see the annex") }

  var noRemarks: String {
    of("ไม่มีรายงานปัญหา อุปสรรค หรือข้อเสนอแนะ", "No problem, obstacle or suggestion was reported.")
  }

  /// Before the numbers of those that say that there was none.
  func withoutRemarks(_ kind: Plan.Kind) -> String {
    switch kind {
    case .actionPlan:
      of(
        "โครงการที่รายงานว่าไม่มีปัญหา อุปสรรค หรือข้อเสนอแนะ ได้แก่ ",
        "Projects that report no problem, obstacle or suggestion: ")
    case .measures:
      of(
        "มาตรการที่รายงานว่าไม่มีปัญหา อุปสรรค หรือข้อเสนอแนะ ได้แก่ ",
        "Measures that report no problem, obstacle or suggestion: ")
    }
  }

  /// What became of an indicator that was measured.
  func words(for met: Bool?) -> String {
    switch met {
    case true?: self.met
    case false?: notMet
    case nil: notComparable
    }
  }

  // Signatures
  var blank: String { MemoFields.blank }
  var signed: String { of("ลงชื่อ ", "Signed ") + MemoFields.blank }
  var positionBlank: String { of("ตำแหน่ง ", "Position ") + MemoFields.blank }

  // Annexes

  func name(of annex: ReportAnnex) -> String {
    switch annex {
    case .projects: part.projects
    case .indicators: part.indicators
    case .budget: part.budget
    case .calendar: part.yearOfWork
    case .ePlan: part.ePlan
    case .entries: part.entries
    case .evidence: part.evidence
    }
  }

  /// ภาคผนวก ก บัญชีหลักฐาน (12 รายการ).
  func annex(_ index: Int, _ title: String, _ count: Int?) -> String {
    let letters = of("กขคงจฉช", "ABCDEFG")
    let letter = letters.dropFirst(index).first.map(String.init) ?? String(index + 1)
    let number = count.map { of(" (\($0) รายการ)", " (\($0))") } ?? ""
    return of("ภาคผนวก \(letter) \(title)\(number)", "Annex \(letter): \(title)\(number)")
  }
}
