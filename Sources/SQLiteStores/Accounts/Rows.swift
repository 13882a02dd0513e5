import FoundationEssentials
package import GRDB
package import Stores
import ThaiCivil

extension Instant {
  /// Times stand in the tables as milliseconds since 1970.
  var stored: Int64 { millisecondsSinceEpoch }

  init(_ row: Row, _ column: String) {
    self.init(millisecondsSinceEpoch: row[column])
  }
}

extension StoredID {
  init(_ row: Row, _ column: String) {
    let number: Int64 = row[column]
    self.init(number)
  }
}

extension Digest: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { Data(octets).databaseValue }

  /// A digest is looked up, never read.
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Digest? { nil }
}
