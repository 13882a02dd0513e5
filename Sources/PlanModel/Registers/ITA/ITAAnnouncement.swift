public import ThaiCivil

/// The result of a year as the NACC announced it; the day of its entry is that of the announcement.
public struct ITAAnnouncement: Hashable, Sendable {
  public let year: FiscalYear
  /// Of the indicators, in the order of their numbers.
  public let scores: ITAScores
  public let total: Percent
  public let level: String
  /// The number or title of the paper that says it.
  public let document: String

  public init(
    _ year: FiscalYear, scores: ITAScores, total: Percent, level: String, document: String
  ) {
    (self.year, self.scores, self.total) = (year, scores, total)
    (self.level, self.document) = (level, document)
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
