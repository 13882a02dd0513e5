/// A place in a plan file; both numbers begin at 1.
public struct Position: Hashable, Comparable, Sendable {
  public let line: Int
  /// Counted in Unicode scalars, as the YAML reader counts; printing turns it into what the eye sees.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value and where it was written.
public struct Located<Value> {
  public let value: Value
  public let at: Position

  public init(_ value: Value, at position: Position) {
    self.value = value
    self.at = position
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
