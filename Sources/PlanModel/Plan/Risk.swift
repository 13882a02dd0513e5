/// One row of the plan's corruption risk assessment.
public struct Risk: Hashable, Sendable {
  public typealias ID = Identifier<Risk>

  public let id: ID
  public let title: String
  public let area: String?
  /// Whether it has happened before (Know Factor) or is only foreseen (Unknown Factor).
  public let isKnown: Bool?
  public let status: TrafficLight
  /// ระดับความจำเป็นของการเฝ้าระวัง, 1–3.
  public let necessity: Int
  /// ระดับความรุนแรงของผลกระทบ, 1–3.
  public let severity: Int
  /// As the document prints it; it should be necessity × severity.
  public let printedScore: Int
  public let control: Control
  public let measures: [String]
  public let source: String?

  /// The score by the document's own rule.
  public var score: Int { necessity * severity }

  /// สถานะความเสี่ยงตามสีไฟจราจร
  public enum TrafficLight: String, CaseIterable, Sendable { case green, yellow, orange, red }
  /// คุณภาพการจัดการ: ดี, พอใช้, อ่อน
  public enum Control: String, CaseIterable, Sendable { case good, fair, weak }
}
