internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores

extension Endpoint {
  static let accountLog = [
    Endpoint(
      name: "peopleLog", method: .get, path: root + "/people-log", tag: .people,
      summary:
        "The log of the accounts, the first entry first: who let whom in, and what was decided; and whether it is "
        + "as it was written.",
      visitors: Access.visitors(of: .peopleLog), parameters: [.afterEntry, .limit],
      success: .value(.accountLog)
    ) { try await $0.accountLog(of: nil) },
    Endpoint(
      name: "personLog", method: .get, path: root + "/people/{id}/log", tag: .people,
      summary: "What of it is about one account, or was done by it.",
      visitors: Access.visitors(of: .peopleLog), parameters: [.id, .afterEntry, .limit],
      success: .value(.accountLog)
    ) { call in try await call.accountLog(of: try await call.person()) },
    Endpoint(
      name: "ownLog", method: .get, path: root + "/me/log", tag: .session,
      summary: "The same of the own account.",
      visitors: Access.visitors(of: .accountLog), parameters: [.afterEntry, .limit],
      success: .value(.accountLog)
    ) { call in try await call.accountLog(of: try call.signedIn()) },
  ]
}

extension Endpoint.Parameter {
  fileprivate static let afterEntry = query(
    "after", .count, "The number of the last entry that the client has.")
}

extension APICall {
  /// `account` is whose entries they are; nil for all.
  fileprivate func accountLog(of account: Account?) async throws -> APIReply {
    let log = try await site.accounts { try $0.log() }
    let names = log.names
    let after = integer("after") ?? 0
    let found = (account.map { log.entries(of: $0.permanentID) } ?? log.entries)
      .filter { $0.number > after }
    let page = Page(found, limit: integer("limit"))
    let items = page.items.map { entry in
      AccountEntryValue(
        entry: entry, names: names,
        text: words.say(entry.event.words { book.plan.owner($0)?.name ?? $0.text }))
    }
    let value = AccountLogValue(
      head: log.head, fault: log.fault.map { words.say($0.words(names)) },
      items: items, next: page.hasMore ? page.items.last.map { "\($0.number)" } : nil)
    return reply(.accountLog, value, next: value.next)
  }
}
