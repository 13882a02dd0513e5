import ThaiCivil

extension Instant {
  /// So many seconds after 1 January 1970.
  static func second(_ second: Int64) -> Instant { Instant(millisecondsSinceEpoch: second * 1000) }
}
