public import PlanModel

extension LogRecord {
  /// Whether it is an order to erase something.
  public var isErasure: Bool { event.kind == .erased }
}
