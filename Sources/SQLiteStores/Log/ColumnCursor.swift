import GRDB
import GRDBSQLite
import PlanModel

/// The rows that a statement gives, one after the other, whose values are looked at where SQLite has them: a log of a
/// million entries has seven million, and GRDB makes an object of each.
struct ColumnCursor {
  private let rows: RowCursor
  private let statement: SQLiteStatement

  init(_ database: Database, sql: String, arguments: StatementArguments) throws {
    let statement = try database.makeStatement(sql: sql)
    rows = try Row.fetchCursor(statement, arguments: arguments)
    self.statement = statement.sqliteStatement
  }

  /// Goes to the next row; false where there is none.
  func next() throws -> Bool { try rows.next() != nil }

  /// Nil for what is no whole number.
  func integer(at column: CInt) -> Int64? {
    guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(statement, column)
  }

  /// Nil for octets that are not UTF-8.
  func text(at column: CInt) -> String? {
    octets(at: column).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Nil for what does not have 32 octets.
  func hash(at column: CInt) -> LogHash? {
    octets(at: column).flatMap { LogHash(octets: UnsafeRawBufferPointer($0)) }
  }

  /// Of a text or a blob, until the next row; nil for anything else.
  private func octets(at column: CInt) -> UnsafeBufferPointer<UInt8>? {
    guard [SQLITE_TEXT, SQLITE_BLOB].contains(sqlite3_column_type(statement, column)) else {
      return nil
    }
    // Asking for the octets first, since that might move them.
    let octets = sqlite3_column_blob(statement, column)
    return UnsafeBufferPointer(
      start: octets?.assumingMemoryBound(to: UInt8.self),
      count: Int(sqlite3_column_bytes(statement, column)))
  }
}
