internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Keeps what was made from the newest log, each made once however many ask for it at once.
actor Shelf<Name: Hashable & Sendable, Value: Sendable> {
  /// What it is made from: a log, on a day.
  struct Edition: Hashable, Sendable {
    let head: LogHash
    let day: ThaiDate
  }

  private var edition: Edition?
  private var kept: [Name: Task<Value, any Error>] = [:]

  /// What is kept, or what `make` makes. What that throws is thrown, and nothing is kept.
  func value(
    _ name: Name, of edition: Edition, make: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    // Nobody asks for yesterday, or for an older log.
    if self.edition != edition { (self.edition, kept) = (edition, [:]) }
    if let value = kept[name] { return try await value.value }
    let making = Task { try await make() }
    kept[name] = making
    do {
      return try await making.value
    } catch {
      // Another edition may have begun since.
      if kept[name] == making { kept[name] = nil }
      throw error
    }
  }

  var count: Int { kept.count }
}
