internal import PlanModel
internal import Stores

/// What an attempt that was cut off may have left in the log.
extension Log {
  /// How far back it may lie.
  private static let reach = 1000

  /// The number of an entry that says the same, by the same person through the web.
  func number(of draft: EntryDraft, by account: Account) -> Int? {
    entries.suffix(Self.reach).last { entry in
      entry.record.event == draft.event && entry.record.day == draft.day
        && entry.record.author == account.author && entry.record.channel == .web
    }?.number
  }

  /// The number of a correction of the same entry for the same reason, by the same person.
  func correction(of number: Int, reason: String, by account: Account) -> Int? {
    entries.suffix(Self.reach).last { entry in
      guard case .corrected(number, reason: reason, approval: _, instead: _) = entry.record.event
      else { return false }
      return entry.record.author == account.author && entry.record.channel == .web
    }?.number
  }
}
