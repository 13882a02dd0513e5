internal import ThaiCivil

extension PlanCheck {
  /// Amendments count 1, 2, 3, their dates do not go back, and none is decided after the plan has ended.
  static let amendments = PlanCheck { draft in
    var found: [Diagnostic] = []
    var last: ThaiDate?
    for (index, amendment) in draft.amendments.enumerated() {
      if let number = amendment.number, number.value != index + 1 {
        found.append(
          Diagnostic(
            .amendmentOrder, at: number.at,
            Phrase(
              "การแก้ไขแผนครั้งที่ \(number.value) อยู่ในลำดับของครั้งที่ \(index + 1)",
              "amendment \(number.value) stands where number \(index + 1) is expected"),
            hint: .same("\(index + 1)")))
      }
      if let date = amendment.date {
        if let years = draft.fiscalYears?.value, date.value > years.upperBound.lastDay {
          found.append(
            Diagnostic(
              .dayOutsidePlan, at: date.at,
              Phrase(
                "\(date.value.written(.abbreviated)) อยู่หลังแผน ซึ่งสิ้นสุดในปีงบประมาณ \(years.upperBound)",
                "\(date.value.written(.abbreviated)) is after the plan, which ends with fiscal year \(years.upperBound)"
              )
            ))
        }
        if let last, date.value < last {
          found.append(
            Diagnostic(
              .amendmentOrder, at: date.at,
              Phrase(
                "\(date.value.written(.abbreviated)) มาก่อนการแก้ไขแผนครั้งที่อยู่ข้างบน",
                "\(date.value.written(.abbreviated)) is before the amendment that stands above it"))
          )
        }
        last = date.value
      }
    }
    return found
  }
}
