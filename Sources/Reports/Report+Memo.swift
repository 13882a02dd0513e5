import Papers
import PlanModel
import ThaiCivil

extension Report {
  /// The memo that hands the report to who signs it: why it is made, what came of it, what is asked.
  func memo(_ fields: MemoFields, _ format: ValueFormatter) -> Memo {
    let words = format.wording.memo
    let subject = format.prose(words.subject(self.subject(format.wording), organisation.name))
    return Memo(
      title: words.title, emblem: fields.emblem,
      fields: [
        [Memo.Field(words.agency, format.digits.write(fields.agency))],
        [
          Memo.Field(words.number, format.digits.write(fields.number ?? "")),
          Memo.Field(
            words.day, fields.day.map { format.digits.write(format.wording.formal($0)) } ?? ""),
        ],
        [Memo.Field(words.subject, subject)],
      ],
      recipient: Memo.Field(
        words.recipient,
        fields.recipients.isEmpty ? MemoFields.blank : fields.recipients.joined(separator: "/")),
      paragraphs: [
        [.text(format.prose(words.reason(organisation.name, planTitle)))],
        [.text(format.prose(words.request(fields.drafter, subject)) + " ")] + result(format)
          + [.text(words.attached)],
      ],
      closing: words.closing,
      signatures: fields.signers.map { signer in
        Memo.Signature(["(\(signer.name ?? MemoFields.blank))"] + signer.lines)
      })
  }

  /// The name of the report and its years.
  private func subject(_ wording: PaperWording) -> (name: String, years: ClosedRange<FiscalYear>) {
    func named(_ heading: ReportHeading) -> (String, ClosedRange<FiscalYear>) {
      (wording.name(of: heading), heading.year...heading.year)
    }
    return switch self {
    case .plan(let contents): named(contents.heading)
    case .period(let report), .ePlan(let report): named(report.contents.heading)
    case .followUp(let report, _): named(report.contents.heading)
    case .budget(let report): (wording.budgetTally, report.contents.years)
    case .register(let report):
      (
        wording.registers.title(report.contents.register),
        report.contents.year...report.contents.year
      )
    case .ita(let contents): (wording.ita.title, contents.result.year...contents.result.year)
    }
  }

  private var organisation: Organisation {
    switch self {
    case .plan(let contents): contents.heading.organisation
    case .period(let report), .ePlan(let report): report.contents.heading.organisation
    case .followUp(let report, _): report.contents.heading.organisation
    case .budget(let report): report.contents.organisation
    case .register(let report): report.contents.organisation
    case .ita(let contents): contents.organisation
    }
  }

  private var planTitle: String {
    switch self {
    case .plan(let contents): contents.heading.planTitle
    case .period(let report), .ePlan(let report): report.contents.heading.planTitle
    case .followUp(let report, _): report.contents.heading.planTitle
    case .budget(let report): report.contents.planTitle
    case .register(let report): report.contents.planTitle
    case .ita(let contents): contents.planTitle
    }
  }

  /// The figures that a reader of the memo alone has to know; none for a plan.
  private func result(_ format: ValueFormatter) -> [Inline] {
    switch self {
    case .plan, .budget, .register, .ita: []
    case .period(let report), .ePlan(let report):
      format.statuses(report.contents.summary, report.contents.heading.planKind)
        + format.money(of: report.contents.money)
    case .followUp(let report, _):
      format.statuses(report.contents.summary, report.contents.heading.planKind)
    }
  }
}

extension MemoFields.Signer {
  /// The position, a line more where somebody acts for another: ผู้อำนวยการสำนัก… and below it
  /// รักษาการแทน ปลัดเทศบาล; หัวหน้าฝ่าย… รักษาการฯ and below it the position that is filled.
  fileprivate var lines: [String] {
    guard !position.isEmpty else { return [MemoFields.blank] }
    if let short = position.firstRange(of: "รักษาการฯ ") {
      return [position[..<short.upperBound], position[short.upperBound...]].map {
        String($0).trimmed
      }
    }
    for opening in [" รักษาราชการแทน", " รักษาการแทน", " รักษาการในตำแหน่ง"] {
      guard let acting = position.firstRange(of: opening) else { continue }
      return [position[..<acting.lowerBound], position[acting.lowerBound...]].map {
        String($0).trimmed
      }
    }
    return [position]
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension PaperWording {
  var memo: MemoWords { MemoWords(language: language) }

  /// The words of the official memo.
  struct MemoWords: Bilingual {
    let language: Language

    var title: String { of("บันทึกข้อความ", "MEMORANDUM") }
    var agency: String { of("ส่วนราชการ", "Agency") }
    var number: String { of("ที่", "No.") }
    var day: String { of("วันที่", "Date") }
    var subject: String { of("เรื่อง", "Subject") }
    var recipient: String { of("เรียน", "To") }
    var closing: String { of("จึงเรียนมาเพื่อโปรดทราบ", "For your information.") }
    var attached: String {
      of("รายละเอียดปรากฏตามเอกสารแนบท้ายนี้", "The details are in the attached document.")
    }
    /// Before the number of all.
    func all(_ kind: Plan.Kind) -> String {
      switch kind {
      case .actionPlan: of("มีทั้งสิ้น ", "Projects: ")
      case .measures: of("มีทั้งสิ้น ", "Measures: ")
      }
    }
    var parted: String { of(" จำแนกเป็น ", "; ") }
    var next: String { of(" ", "; ") }
    var approved: String { of("ได้รับอนุมัติงบประมาณ ", "Approved budget: ") }
    var disbursed: String { of(" บาท เบิกจ่ายแล้ว ", " baht; disbursed: ") }
    var baht: String { of(" บาท", " baht") }
    var share: String { of(" คิดเป็นร้อยละ ", " (") }
    var percent: String { of("", " percent)") }
    var end: String { of(" ", ". ") }

    /// Behind a number; English has the noun elsewhere.
    func counted(_ kind: Plan.Kind) -> String {
      switch kind {
      case .actionPlan: of(" โครงการ", "")
      case .measures: of(" มาตรการ", "")
      }
    }

    /// รายงานผล… ของเทศบาล… ประจำปีงบประมาณ พ.ศ. 2566.
    func subject(
      _ report: (name: String, years: ClosedRange<FiscalYear>), _ organisation: String
    ) -> String {
      let wording = PaperWording(language)
      let prefix = "รายงาน"
      let isResult = report.name.hasPrefix("รายงานผล") || !report.name.hasPrefix(prefix)
      let name = isResult ? report.name : "รายงานผล" + report.name.dropFirst(prefix.count)
      return wording.titled(of("\(name)ของ\(organisation)", report.name), report.years)
    }

    func reason(_ organisation: String, _ plan: String) -> String {
      of(
        "ตามที่\(organisation)ได้จัดทำ\(plan) และการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
          + "(Integrity and Transparency Assessment : ITA) กำหนดให้หน่วยงานรายงานและเปิดเผยผลต่อสาธารณะ นั้น",
        "\(organisation) has adopted \(plan), and the Integrity and Transparency Assessment (ITA) "
          + "requires it to report on it and to publish the report.")
    }

    func request(_ agency: String, _ subject: String) -> String {
      let verb = subject.hasPrefix("รายงาน") ? "จึงขอ" : "จึงขอส่ง"
      return of("ในการนี้ \(agency) \(verb)\(subject)", "\(agency) submits it herewith. \(subject).")
    }
  }
}
