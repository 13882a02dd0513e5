public import ThaiCivil

/// What a local government has to publish for the ITA of a year: every item with its elements, as the manual
/// of the year has them (`plans/reference/oit/2566.yaml`).
///
/// Codes change every year: items of two years are the same where their ``OITCatalogueItem/role`` is.
public struct OITCatalogue: Hashable, Sendable {
  /// The year of the assessment.
  public let year: BuddhistYear
  /// Where it was read.
  public let source: String
  public let subIndicators: [OITSubIndicator]

  public init(year: BuddhistYear, source: String, subIndicators: [OITSubIndicator]) {
    (self.year, self.source, self.subIndicators) = (year, source, subIndicators)
  }

  /// All items in the order of the manual.
  public var items: [OITCatalogueItem] {
    subIndicators.flatMap { $0.topics.flatMap(\.items) }
  }

  /// The item with a role, in whatever year; nil where the year asks for none such.
  public func item(_ role: String) -> OITCatalogueItem? {
    items.first { $0.role == role }
  }
}

/// A ตัวชี้วัดย่อย, as 9.1 ข้อมูลพื้นฐาน.
public struct OITSubIndicator: Hashable, Sendable {
  public let number: PrintedNumber
  public let title: String
  public let topics: [OITTopic]

  public init(number: PrintedNumber, title: String, topics: [OITTopic]) {
    (self.number, self.title, self.topics) = (number, title, topics)
  }
}

/// The items that stand in one table of the manual.
public struct OITTopic: Hashable, Sendable {
  public let title: String
  /// What holds for all of them; nil where nothing does.
  public let note: String?
  public let items: [OITCatalogueItem]

  public init(title: String, note: String?, items: [OITCatalogueItem]) {
    (self.title, self.note, self.items) = (title, note, items)
  }
}

/// An item of the disclosure.
public struct OITCatalogueItem: Hashable, Sendable {
  /// Such as O36; of this year alone.
  public let code: String
  /// What it is for, the same in every year: `plan`, `progress_6m`.
  public let role: String
  public let name: String
  /// What it must contain.
  public let elements: [OITElement]
  public let covers: OITPeriod
  /// Exceptions and what holds for local governments.
  public let notes: [String]
  /// The units of the office that answer it, where its own copy of the catalogue says so.
  public let responsible: [String]

  public init(
    code: String, role: String, name: String, elements: [OITElement], covers: OITPeriod,
    notes: [String] = [], responsible: [String] = []
  ) {
    (self.code, self.role, self.name, self.elements) = (code, role, name, elements)
    (self.covers, self.notes, self.responsible) = (covers, notes, responsible)
  }
}

/// One thing that an item must contain.
public struct OITElement: Hashable, Sendable {
  public let text: String
  /// What of it is asked at least, numbered from 1; empty where the text says all.
  public let parts: [String]

  public init(_ text: String, parts: [String] = []) {
    (self.text, self.parts) = (text, parts)
  }
}

/// The time that the data of an item must be about.
public enum OITPeriod: String, CaseIterable, Sendable {
  /// What holds at the time.
  case current
  /// The year of the assessment.
  case year
  /// Its first six months.
  case firstHalf = "first-half"
  /// The year before.
  case yearBefore = "year-before"
}
