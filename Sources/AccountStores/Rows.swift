internal import GRDB
internal import ThaiCivil

extension Instant {
  /// Times stand in the tables as milliseconds since 1970.
  var stored: Int64 { millisecondsSinceEpoch }

  init(_ row: Row, _ column: String) {
    self.init(millisecondsSinceEpoch: row[column])
  }
}

extension Identifier64 {
  init(_ row: Row, _ column: String) {
    self.init(row[column])
  }
}
