internal import Synchronization

/// Wakes somebody who waits, or who will wait next.
final class Bell: Sendable {
  private let isRung = Mutex(false)

  /// How soon somebody who waits hears it.
  private static let patience = Duration.milliseconds(200)

  func ring() { isRung.withLock { $0 = true } }

  /// Waits until it is rung, but not longer than this, and says whether it was; throws where the task is cancelled.
  func wait(atMost longest: Duration) async throws -> Bool {
    let end = ContinuousClock.now + longest
    while ContinuousClock.now < end {
      let wasRung = isRung.withLock { isRung in
        defer { isRung = false }
        return isRung
      }
      if wasRung { return true }
      try await Task.sleep(for: Self.patience)
    }
    return false
  }
}
