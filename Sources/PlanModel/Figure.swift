internal import ThaiCivil

/// A value of a report and the log entries that it comes from.
public struct Figure<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  /// The numbers of the entries, corrections included, ascending; empty where the value rests on the
  /// plan alone, or on nothing having been logged.
  public let entries: [Int]

  public init(_ value: Value, entries: [Int] = []) {
    self.value = value
    self.entries = entries
  }
}

extension Figure where Value == Baht {
  /// Throws `overflow` where the sum does not fit.
  static func sum(_ figures: [Figure]) throws(BahtFault) -> Figure {
    Figure(
      try Baht.sum(figures.map(\.value)), entries: figures.flatMap(\.entries).ascendingOnce)
  }
}

extension Sequence where Element == Int {
  /// Ascending, each once.
  var ascendingOnce: [Int] {
    var result: [Int] = []
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
