import Interchange

/// What a request wants, in a body that its schema lets through.
protocol APIOrder: Sendable {
  static var schema: Schema { get }

  /// Nil for what the schema does not let through.
  init?(_ body: JSON)
}
