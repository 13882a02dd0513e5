internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// How a listing is printed.
enum PrintFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

/// An instant, or a day, which means its end: what was recorded on that day is in.
struct Moment: TypedArgument {
  let instant: Instant
  /// The last day that is seen.
  var day: ThaiDate { instant.bangkokDay }

  static func reading(_ text: String) throws(ArgumentFault) -> Moment {
    if let instant = Instant(rfc3339: text) { return Moment(instant: instant) }
    let day = try ThaiDate.reading(text)
    guard let next = Instant(rfc3339: "\(day.advanced(by: 1).gregorianExtended)T00:00:00+07:00")
    else {
      throw ArgumentFault(
        FaultWords(
          Phrase("“\(text.excerpt)” เป็นวันสุดท้ายที่นับได้", "'\(text.excerpt)' is the last day of all")))
    }
    return Moment(instant: Instant(millisecondsSinceEpoch: next.millisecondsSinceEpoch - 1))
  }
}
