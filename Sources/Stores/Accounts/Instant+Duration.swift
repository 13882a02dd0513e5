package import ThaiCivil

extension Instant {
  package static func + (instant: Instant, duration: Duration) -> Instant {
    Instant(
      millisecondsSinceEpoch: instant.millisecondsSinceEpoch &+ duration.wholeMilliseconds)
  }

  package static func - (instant: Instant, duration: Duration) -> Instant {
    Instant(
      millisecondsSinceEpoch: instant.millisecondsSinceEpoch &- duration.wholeMilliseconds)
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
