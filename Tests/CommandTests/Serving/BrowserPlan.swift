internal import Foundation
internal import ThaiCivil

/// A plan over the fiscal years around today, so that one round of it is over whenever the test runs.
struct BrowserPlan {
  /// The fiscal year before this one.
  let past: FiscalYear
  let today: ThaiDate

  init(now: Date = Date()) {
    today = Instant(millisecondsSinceEpoch: Int64(now.timeIntervalSince1970 * 1000)).bangkokDay
    past = today.fiscalYear.advanced(by: -1)
  }

  /// A day of the first half of the past fiscal year.
  var workday: String { "15/2/\(past)" }

  var yaml: String {
    """
    format: 1
    id: browser
    kind: action-plan
    title: แผนปฏิบัติการป้องกันการทุจริต
    organisation: {name: เทศบาลทดสอบ, kind: town-municipality, province: สมุทรปราการ}
    fiscal-years: \(past)–\(past.advanced(by: 2))
    source: {document: "1", title: แผนปฏิบัติการป้องกันการทุจริต}
    owners: [{id: alpha, name: กองกลาง}, {id: beta, name: กองคลัง}]
    reporting: {coordinator: กองกลาง}
    dimensions:
      - id: d1
        number: 1
        title: มิติที่หนึ่ง
        projects:
          - id: first
            number: 1.1
            kind: project
            title: โครงการสภาสัญจร
            owners: [กองกลาง]
            budget: none
            steps: [{id: s1, number: 4.1, title: จัดประชุมสภาสัญจร, timing: {by: 31 มี.ค., source: หน้า 1}}]
          - id: second
            number: 1.2
            kind: project
            title: โครงการเวทีประชาคม
            owners: [กองคลัง]
            budget: none
            steps: [{id: s1, number: 4.1, title: จัดเวทีประชาคม, timing: {by: 31 มี.ค., source: หน้า 1}}]

    """
  }
}
