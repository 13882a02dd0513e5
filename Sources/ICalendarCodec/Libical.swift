private import Synchronization

/// The one door to libical.
enum Libical {
  private static let door = Mutex(())

  /// Runs an operation while no other thread is in libical: version 3 keeps its time zones, its
  /// counters and its error states in globals that it does not lock.
  ///
  /// The operation must not call this again, nor anything that could.
  static func exclusively<Result: Sendable, Fault: Error>(
    _ operation: () throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try door.withLock { _ throws(Fault) in try operation() }
  }

  /// What a constructor of libical gave. It gives nil only when memory ran out.
  static func made(_ pointer: OpaquePointer?) -> OpaquePointer {
    guard let pointer else { preconditionFailure("libical is out of memory") }
    return pointer
  }
}
