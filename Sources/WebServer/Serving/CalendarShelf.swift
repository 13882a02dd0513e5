internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Keeps the calendars that were made from the newest log, each made once however many ask for it at once.
actor CalendarShelf {
  struct Key: Hashable, Sendable {
    let scope: FeedOrder.Scope
    let form: CalendarForm
    let isPacked: Bool
    let head: LogHash
    let day: ThaiDate
  }

  private var kept: [Key: Task<FileReply, any Error>] = [:]

  /// The calendar that is kept, or that `make` makes. What `make` throws is thrown, and nothing is kept.
  func calendar(
    _ key: Key, make: @escaping @Sendable () async throws -> FileReply
  ) async throws -> FileReply {
    if let calendar = kept[key] { return try await calendar.value }
    // Nobody asks for yesterday, or for an older log.
    kept = kept.filter { $0.key.head == key.head && $0.key.day == key.day }
    let calendar = Task { try await make() }
    kept[key] = calendar
    do {
      return try await calendar.value
    } catch {
      kept[key] = nil
      throw error
    }
  }
}
