/// How long to wait before witnesses are asked again: soon where one failed for the first time, for most are back soon,
/// and ever later, for one that is gone for a week is not brought back by asking.
struct WitnessPause {
  private var failures = 0

  private static let growing: [Duration] = [.seconds(60), .seconds(300), .seconds(1_800)]
  private static let longest = Duration.seconds(3_600)
  /// Where nobody failed. A command may have signed meanwhile, of which nobody tells the server.
  private static let usual = Duration.seconds(600)

  mutating func next(afterFailure isFailure: Bool) -> Duration {
    guard isFailure else {
      failures = 0
      return Self.usual
    }
    defer { failures += 1 }
    return failures < Self.growing.count ? Self.growing[failures] : Self.longest
  }
}
