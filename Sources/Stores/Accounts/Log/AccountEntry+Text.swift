internal import Interchange
internal import PlanModel
package import ThaiCivil

// The canonical text of an entry: what its hash is taken of. It follows the rules of the activity log's
// (LogFormat.md): one line of JSON, keys in order, no blanks, absent values left out. So members stand in the
// order of their keys.

extension AccountEntry {
  /// The version that ``canonicalText`` is written in, as its member `v` says.
  private static let textVersion = 1

  package var canonicalText: String {
    var writer = JSONWriter()
    writer.object { entry in
      entry.member("account", account?.text)
      entry.member("by", by?.text)
      entry.member("event") { $0.members(of: event) }
      entry.member("number", number)
      entry.member("previous", previous.description)
      entry.member("recorded", recorded.millisecondsSinceEpoch)
      entry.member("v", Self.textVersion)
    }
    return writer.text
  }

  /// What is the next entry after a head.
  package init(
    _ event: AccountEvent, of account: Account.PermanentID?, by: Account.PermanentID?,
    after head: LogHead, at now: Instant
  ) {
    let unsealed = AccountEntry(
      number: head.count + 1, recorded: max(now, head.recorded ?? now), by: by, account: account,
      event: event, previous: head.hash, hash: .none)
    self = unsealed.sealed(by: SealedText(text: unsealed.canonicalText).hash)
  }

  /// Reads what ``canonicalText`` wrote; nil for a text that says the same in other octets, or says more.
  package init?(canonicalText text: String) {
    guard let value = try? JSON.read(text, within: JSON.Limits(depth: 8, octets: 1 << 20)),
      value["v"]?.wholeNumber == Self.textVersion, let number = value["number"]?.wholeNumber,
      let recorded = value["recorded"]?.wholeNumber,
      let previous = value["previous"]?.string.flatMap({ LogHash(hex: $0) }),
      let event = value["event"].flatMap(AccountEvent.init)
    else { return nil }
    let found = AccountEntry(
      number: number, recorded: Instant(millisecondsSinceEpoch: Int64(recorded)),
      by: value["by"]?.string.map { Account.PermanentID($0) },
      account: value["account"]?.string.map { Account.PermanentID($0) }, event: event,
      previous: previous, hash: SealedText(text: text).hash)
    guard found.canonicalText.utf8.elementsEqual(text.utf8) else { return nil }
    self = found
  }

  private func sealed(by hash: LogHash) -> AccountEntry {
    AccountEntry(
      number: number, recorded: recorded, by: by, account: account, event: event,
      previous: previous, hash: hash)
  }
}

extension AccountEvent {
  /// The word of an event in the text, where it is no deed.
  private enum Word: String, CaseIterable {
    case begun, found, invited, made, proposed, renamed, uninvited
    case roleChanged = "role-changed"
    case unitsChanged = "units-changed"
  }

  /// The word that stands in the text as `kind`; it never changes.
  public var kind: String {
    switch self {
    case .begun: Word.begun.rawValue
    case .found: Word.found.rawValue
    case .invited: Word.invited.rawValue
    case .uninvited: Word.uninvited.rawValue
    case .made: Word.made.rawValue
    case .proposed: Word.proposed.rawValue
    case .renamed: Word.renamed.rawValue
    case .roleChanged: Word.roleChanged.rawValue
    case .unitsChanged: Word.unitsChanged.rawValue
    case .deed(let deed): deed.rawValue
    }
  }

  /// Every word that ``kind`` can be.
  public static var kinds: [String] {
    Word.allCases.map(\.rawValue) + Deed.allCases.map(\.rawValue)
  }

  fileprivate init?(_ value: JSON) {
    guard let kind = value["kind"]?.string else { return nil }
    if let deed = Deed(rawValue: kind) {
      self = .deed(deed)
      return
    }
    switch Word(rawValue: kind) {
    case nil: return nil
    case .begun:
      guard let count = value["accounts"]?.wholeNumber else { return nil }
      self = .begun(accounts: count)
    case .found:
      guard let name = UserName(in: value), let person = Person(value) else { return nil }
      self = .found(name, person)
    case .invited:
      guard let person = Person(value) else { return nil }
      self = .invited(person)
    case .uninvited:
      guard let person = Person(value) else { return nil }
      self = .uninvited(person)
    case .made:
      guard let name = UserName(in: value), let person = Person(value) else { return nil }
      let inviter = value["invitedBy"]?.string
      self = .made(name, person, invitedBy: inviter.map { Account.PermanentID($0) })
    case .proposed:
      guard let subject = Proposal.Subject(value) else { return nil }
      self = .proposed(subject)
    case .renamed:
      guard let from = value["from"].flatMap(Naming.init), let to = value["to"].flatMap(Naming.init)
      else { return nil }
      self = .renamed(from: from, to: to)
    case .roleChanged:
      guard let from = value["from"]?.string.flatMap(Account.Role.init),
        let to = value["to"]?.string.flatMap(Account.Role.init)
      else { return nil }
      self = .roleChanged(from: from, to: to)
    case .unitsChanged:
      self = .unitsChanged(from: Self.units(value["from"]), to: Self.units(value["to"]))
    }
  }

  fileprivate static func units(_ value: JSON?) -> [Owner.ID] {
    (value?.items ?? []).compactMap(\.string).map { Owner.ID($0) }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of event: AccountEvent) {
    let kind = event.kind
    switch event {
    case .begun(let accounts):
      member("accounts", accounts)
      member("kind", kind)
    case .found(let name, let person): members(kind, of: person, name)
    case .invited(let person), .uninvited(let person): members(kind, of: person)
    case .made(let name, let person, let inviter): members(kind, of: person, name, inviter)
    case .proposed(let subject):
      member("fiscalYear", subject.year.year.number)
      member("head", subject.head.description)
      member("kind", kind)
      member("round", subject.round.rawValue)
      let withheld = subject.withheld
      member("withheld", withheld.places.isEmpty ? nil : withheld.description)
    case .renamed(let from, let to):
      member("from") { $0.members(of: from) }
      member("kind", kind)
      member("to") { $0.members(of: to) }
    case .roleChanged(let from, let to):
      member("from", from.rawValue)
      member("kind", kind)
      member("to", to.rawValue)
    case .unitsChanged(let from, let to):
      member("from", units: from)
      member("kind", kind)
      member("to", units: to)
    case .deed: member("kind", kind)
    }
  }

  private mutating func members(
    _ kind: String, of person: Person, _ name: UserName? = nil,
    _ inviter: Account.PermanentID? = nil
  ) {
    member("invitedBy", inviter?.text)
    member("kind", kind)
    member("name", person.displayName)
    member("position", person.position)
    member("role", person.role.rawValue)
    member("units", units: person.units)
    member("userName", name?.text)
  }

  private mutating func members(of naming: AccountEvent.Naming) {
    member("name", naming.displayName)
    member("position", naming.position)
  }

  private mutating func member(_ key: StaticString, units: [Owner.ID]) {
    member(key, listing: units) { $0.value(.string($1.text)) }
  }
}

extension Person {
  fileprivate init?(_ value: JSON) {
    guard let name = value["name"]?.string,
      let role = value["role"]?.string.flatMap(Account.Role.init)
    else { return nil }
    self.init(
      displayName: name, position: value["position"]?.string, role: role,
      units: AccountEvent.units(value["units"]))
  }
}

extension AccountEvent.Naming {
  fileprivate init?(_ value: JSON) {
    guard let name = value["name"]?.string else { return nil }
    self.init(displayName: name, position: value["position"]?.string)
  }
}

extension Proposal.Subject {
  fileprivate init?(_ value: JSON) {
    guard let year = value["fiscalYear"]?.wholeNumber,
      let round = value["round"]?.string.flatMap(FiscalYear.Round.init),
      let head = value["head"]?.string.flatMap({ LogHash(hex: $0) }),
      let withheld = WithheldLinks(value["withheld"]?.string ?? "")
    else { return nil }
    self.init(closing: round, of: FiscalYear(year), over: head, withholding: withheld)
  }
}

extension UserName {
  fileprivate init?(in value: JSON) {
    guard let text = value["userName"]?.string else { return nil }
    self.init(text)
  }
}
