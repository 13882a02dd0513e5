internal import PlanModel
internal import ThaiCivil

// How days, money and numbers stand in the API.

extension Baht {
  /// Baht and satang without separators: 50000.00.
  var plain: String {
    let (whole, part) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(satang < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

/// A day as a request says it.
struct DayText: Codable, Hashable, Sendable {
  let day: ThaiDate

  init(_ day: ThaiDate) { self.day = day }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = ThaiDate(gregorianExtended: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day")
    }
    self.day = day
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(day.gregorianExtended)
  }
}

/// The first and the last of some fiscal years.
struct YearsValue: Codable, Hashable, Sendable {
  let first: Int
  let last: Int

  init(_ years: ClosedRange<FiscalYear>) {
    first = years.lowerBound.year.number
    last = years.upperBound.year.number
  }

  static let schema = Schema.named(
    "FiscalYears",
    .object([.required("first", .fiscalYear), .required("last", .fiscalYear)]))
}

/// Things of one kind; `next` is the cursor of the next page, where there is one.
struct ListValue<Item: Codable & Sendable>: Codable, Sendable {
  let items: [Item]
  var next: String?
}
