import Synchronization

/// What stands on the door of an office, and so in nobody's password. It changes with the plan while a server runs.
public final class OfficeNames: Sendable {
  private let names: Mutex<[String]>

  public init(_ names: [String] = []) { self.names = Mutex(names) }

  public var all: [String] { names.withLock(\.self) }

  public func set(_ new: [String]) { names.withLock { if $0 != new { $0 = new } } }
}
