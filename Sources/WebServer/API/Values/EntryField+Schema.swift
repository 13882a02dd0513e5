import Interchange
internal import PlanModel
internal import ThaiCivil

/// How the values of an entry's fields stand in the API.
extension EntryField {
  /// What a request may say.
  var orderSchema: Schema {
    switch shape {
    case .words, .line: .text(1...(shape.longest ?? 1))
    case .limit, .indicator, .project: .identifier
    case .quantity: .quantity
    case .wholeNumber(let least): .integer(least...Int(Int32.max))
    case .amount: .amount
    case .fiscalYear: .fiscalYear
    case .day: .day
    case .reason: .choice(CannotReason.allCases.map(\.rawValue))
    case .choice(let choices): .choice(choices.words)
    case .round: .choice(FiscalYear.Round.allCases.map(\.rawValue))
    case .hash: .hash
    case .places: .text()
    case .scores: .scores
    case .entry: .count
    case .replacement: EntryOrder.replacement
    }
  }

  /// What an answer has. A member that two fields share, such as `reason`, has the wider schema.
  var valueSchema: Schema {
    switch shape {
    case .words, .line, .reason, .places: .text()
    case .scores: .scores
    case .limit, .indicator, .project, .quantity, .fiscalYear, .day, .choice, .round, .hash:
      orderSchema
    case .wholeNumber, .entry: .count
    case .amount: .sum
    case .replacement: APIValue.replacement.schema
    }
  }

  /// What a request says, which ``orderSchema`` let through; nil for what it does not let through.
  func value(of json: JSON) -> Value? {
    switch (shape, json) {
    case (.words, .string(let text)), (.line, .string(let text)), (.limit, .string(let text)),
      (.hash, .string(let text)):
      .text(text)
    case (.indicator, .string(let text)), (.project, .string(let text)): .id(text)
    case (.quantity, .string(let text)): Quantity(reading: text).map { .quantity($0) }
    case (.amount, .string(let text)): (try? Baht.read(text)).map { .amount($0) }
    case (.reason, .string(let text)): CannotReason(rawValue: text).map { .reason($0) }
    case (.choice(let choices), .string(let text)):
      choices.words.first { $0 == text }.map { .choice($0) }
    case (.round, .string(let text)): FiscalYear.Round(rawValue: text).map { .round($0) }
    case (.day, .string(let text)): ThaiDate(gregorianExtended: text).map { .day($0) }
    case (.scores, .string(let text)): (try? ITAScores.read(text)).map { .scores($0) }
    case (.places, .string(let text)): WithheldLinks(text).map { .places($0) }
    case (.wholeNumber, _), (.entry, _): json.wholeNumber.map { .number($0) }
    case (.fiscalYear, _): json.wholeNumber.map { .year(FiscalYear($0)) }
    case (.words, _), (.line, _), (.limit, _), (.hash, _), (.indicator, _), (.project, _),
      (.quantity, _), (.amount, _), (.day, _), (.reason, _), (.choice, _), (.round, _),
      (.places, _), (.scores, _),
      (.replacement, _):
      nil
    }
  }
}
