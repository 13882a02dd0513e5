/// มิติ: the first level of a plan.
public struct Dimension: Hashable, Sendable {
  public typealias ID = Identifier<Dimension>

  public let id: ID
  public let number: PrintedNumber
  public let title: String
  /// Where the document has it.
  public let source: String?
  /// In printed order. A plan without strategies has one of them a dimension, without a number.
  public let strategies: [Strategy]

  /// Every project of the dimension, in printed order.
  public var projects: [Project] { strategies.flatMap(\.projects) }
}

/// ยุทธศาสตร์ or แนวทาง: the second level of a plan (1.1, 2.3).
public struct Strategy: Hashable, Sendable {
  public typealias ID = Identifier<Strategy>

  /// Nil, as ``number`` and ``title``, where the plan has projects directly under a dimension.
  public let id: ID?
  public let number: PrintedNumber?
  public let title: String?
  public let source: String?
  public let projects: [Project]
}
