import Papers
import PlanModel
import ThaiCivil

extension Report {
  /// The memo that hands the report to who signs it: why it is made, what came of it, what is asked.
  func memo(_ fields: MemoFields, _ format: ValueFormatter) -> Memo {
    let words = format.wording.memo
    let subject = format.prose("\(words.report)\(subject(format.wording))")
    return Memo(
      title: words.title, emblem: fields.emblem,
      fields: [
        [Memo.Field(words.agency, fields.agency)],
        [
          Memo.Field(words.number, format.digits.write(fields.number ?? "")),
          Memo.Field(
            words.day, fields.day.map { format.digits.write(format.wording.formal($0)) } ?? ""),
        ],
        [Memo.Field(words.subject, subject)],
      ],
      recipient: Memo.Field(words.recipient, fields.recipients.joined(separator: "/")),
      paragraphs: [
        [.text(words.reason(organisation.name, planTitle))],
        [.text(format.prose(words.request(fields.agency, subject)) + " ")] + result(format)
          + [.text(words.attached)],
      ],
      closing: words.closing,
      signatures: fields.signers.map { signer in
        Memo.Signature(["(\(signer.name ?? String(repeating: ".", count: 45)))", signer.position])
      })
  }

  private func subject(_ wording: PaperWording) -> String {
    switch self {
    case .plan(let contents): wording.title(of: contents.heading)
    case .period(let report), .ePlan(let report): wording.title(of: report.contents.heading)
    case .followUp(let report, _): wording.title(of: report.contents.heading)
    case .budget(let report): wording.budgetTally(report.contents.years)
    }
  }

  private var organisation: Organisation {
    switch self {
    case .plan(let contents): contents.heading.organisation
    case .period(let report), .ePlan(let report): report.contents.heading.organisation
    case .followUp(let report, _): report.contents.heading.organisation
    case .budget(let report): report.contents.organisation
    }
  }

  private var planTitle: String {
    switch self {
    case .plan(let contents): contents.heading.planTitle
    case .period(let report), .ePlan(let report): report.contents.heading.planTitle
    case .followUp(let report, _): report.contents.heading.planTitle
    case .budget(let report): report.contents.planTitle
    }
  }

  /// The figures that a reader of the memo alone has to know; none for a plan.
  private func result(_ format: ValueFormatter) -> [Inline] {
    switch self {
    case .plan, .budget: []
    case .period(let report), .ePlan(let report):
      statuses(report.contents.summary, format) + money(report.contents.money, format)
    case .followUp(let report, _): statuses(report.contents.summary, format)
    }
  }

  private func statuses(_ summary: StatusSummary, _ format: ValueFormatter) -> [Inline] {
    let words = format.wording.memo
    let counts = ReportedStatus.allCases.flatMap { status -> [Inline] in
      [.text(" \(format.wording.name(of: status)) "), format.count(summary[status])]
    }
    return [.text(words.projects), format.count(summary.projects)] + counts + [.text(" ")]
  }

  private func money(_ money: MoneyFigures, _ format: ValueFormatter) -> [Inline] {
    let words = format.wording.memo
    return [
      .text(words.approved), format.baht(money.approved), .text(words.disbursed),
      format.baht(money.disbursed), .text(words.baht),
    ]
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
    var report: String { of("ขอส่ง", "Submission of: ") }
    var closing: String { of("จึงเรียนมาเพื่อโปรดทราบ", "For your information.") }
    var attached: String {
      of("รายละเอียดปรากฏตามเอกสารแนบท้ายนี้", "The details are in the attached document.")
    }
    var projects: String { of("โครงการทั้งหมด ", "Projects: ") }
    var approved: String { of("งบประมาณที่ได้รับอนุมัติ ", "Approved budget: ") }
    var disbursed: String { of(" บาท เบิกจ่าย ", " baht, disbursed: ") }
    var baht: String { of(" บาท ", " baht. ") }

    func reason(_ organisation: String, _ plan: String) -> String {
      of(
        "ตามที่\(organisation)ได้จัดทำ\(plan) และการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
          + "(Integrity and Transparency Assessment: ITA) กำหนดให้หน่วยงานรายงานและเปิดเผยผลต่อสาธารณะ นั้น",
        "\(organisation) has adopted \(plan), and the Integrity and Transparency Assessment (ITA) "
          + "requires it to report on it and to publish the report.")
    }

    func request(_ agency: String, _ subject: String) -> String {
      of("ในการนี้ \(agency) \(subject)", "\(agency) submits it herewith. \(subject).")
    }
  }
}
