/// A day on which Thai government offices are closed, and why.
public struct Holiday: Hashable, Sendable {
  /// The day off.
  public let day: ThaiDate
  /// What the holiday is called: วันสงกรานต์.
  public let name: String

  /// A day off with its name; it may lie on a weekend.
  public init(day: ThaiDate, name: String) {
    self.day = day
    self.name = name
  }
}
