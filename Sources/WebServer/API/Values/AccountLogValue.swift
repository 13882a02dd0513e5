import PlanModel
internal import Stores
internal import ThaiCivil

/// The log of the accounts, or a page of it.
struct AccountLogValue: Sendable {
  let head: LogHead
  /// What is wrong with it; nil where nothing is.
  let fault: String?
  let items: [AccountEntryValue]
  /// The cursor of the next page, where there is one.
  let next: String?
}

/// An entry of it, with the names of people and in words.
struct AccountEntryValue: Sendable {
  let entry: AccountEntry
  let names: [Account.PermanentID: String]
  let text: String
}

extension APIValue<AccountLogValue> {
  static let accountLog = object(
    "AccountLog",
    [
      .required("isIntact", .boolean) { $0.fault == nil },
      .optional("fault", .text("in the language of Content-Language")) { $0.fault },
      .required("count", .count) { $0.head.count },
      .required("head", .hash) { $0.head.hash.description },
      .required("items", .list(.accountEntry)) { $0.items },
      .optional("next", .text) { $0.next },
    ])
}

extension APIValue<AccountEntryValue> {
  fileprivate static let accountEntry = object(
    "AccountEntry",
    [
      .required("number", .count) { $0.entry.number },
      .required("recorded", .instant) { $0.entry.recorded },
      .required("kind", .string(.choice(AccountEvent.kinds))) { $0.entry.event.kind },
      .required("text", .text("in the language of Content-Language")) { $0.text },
      .optional("account", .participant) { item in item.entry.account.map { item.named($0) } },
      .optional("by", .participant) { item in item.entry.by.map { item.named($0) } },
      .required("previous", .hash) { $0.entry.previous.description },
      .required("hash", .hash) { $0.entry.hash.description },
    ])
}

extension AccountEntryValue {
  fileprivate func named(_ id: Account.PermanentID) -> Participant {
    Participant(id: id, name: names[id] ?? id.text)
  }
}

/// Somebody in the log of the accounts.
private struct Participant: Sendable {
  let id: Account.PermanentID
  let name: String
}

extension APIValue<Participant> {
  fileprivate static let participant = object([
    .required("permanentId", .text("stays the same for ever, in whatever file of accounts")) {
      $0.id.text
    },
    .required("name", .text) { $0.name },
  ])
}
