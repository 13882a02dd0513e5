public import ThaiCivil

/// The result of a year as the NACC announced it; the day of its entry is that of the announcement.
public struct ITAAnnouncement: Hashable, Sendable {
  public let year: FiscalYear
  /// Of the indicators, in the order of their numbers.
  public let scores: ITAScores
  /// As it was typed; ``score`` is what papers print.
  public let total: Quantity
  public let level: String
  /// The number or title of the paper that says it.
  public let document: String

  public init(
    _ year: FiscalYear, scores: ITAScores, total: Quantity, level: String, document: String
  ) {
    (self.year, self.scores, self.total) = (year, scores, total)
    (self.level, self.document) = (level, document)
  }

  /// The total to two decimals, half away from zero; from 0 to 100 in a log that its rules let in.
  public var score: Percent {
    let (hundredths, rest) = total.tenThousandths.quotientAndRemainder(dividingBy: 100)
    return Percent(hundredths: Int(hundredths) + (rest >= 50 ? 1 : 0))
  }
}

/// What the NACC suggests about a result.
public struct ITARemark: Hashable, Sendable {
  public let year: FiscalYear
  /// As ``ITASubject/init(reading:)`` reads it; nil for the result as a whole.
  public let about: String?
  /// The question of the questionnaire, as I20 or E12; nil for a remark about all of the subject.
  public let question: String?
  public let text: String

  public init(_ year: FiscalYear, about: String?, question: String? = nil, text: String) {
    (self.year, self.about, self.question, self.text) = (year, about, question, text)
  }

  /// Nil where `about` names nothing that could be.
  public var subject: ITASubject? { ITASubject(reading: about ?? "") }
}

/// What the office says itself of a result or a part of it.
public struct ITAAnalysis: Hashable, Sendable {
  public let year: FiscalYear
  /// As of an ``ITARemark``.
  public let about: String?
  public let text: String

  public init(_ year: FiscalYear, about: String?, text: String) {
    (self.year, self.about, self.text) = (year, about, text)
  }

  public var subject: ITASubject? { ITASubject(reading: about ?? "") }
}

// As entries have them: `year` is that of the assessment, which may lie before the plan.

extension ITAAnnouncement {
  init(_ fields: EntryFields) throws(EntryFault) {
    self.init(
      try fields.required(.assessedYear), scores: try fields.required(.scores),
      total: try fields.required(.total), level: try fields.required(.level),
      document: try fields.required(.document))
  }

  func fill(_ fields: inout EntryFields) {
    fields[.assessedYear] = year
    fields[.scores] = scores
    fields[.total] = total
    fields[.level] = level
    fields[.document] = document
  }
}

extension ITARemark {
  init(_ fields: EntryFields) throws(EntryFault) {
    self.init(
      try fields.required(.assessedYear), about: fields[.about], question: fields[.question],
      text: try fields.required(.text))
  }

  func fill(_ fields: inout EntryFields) {
    fields[.assessedYear] = year
    fields[.about] = about
    fields[.question] = question
    fields[.text] = text
  }
}

extension ITAAnalysis {
  init(_ fields: EntryFields) throws(EntryFault) {
    self.init(
      try fields.required(.assessedYear), about: fields[.about], text: try fields.required(.text))
  }

  func fill(_ fields: inout EntryFields) {
    fields[.assessedYear] = year
    fields[.about] = about
    fields[.text] = text
  }
}
