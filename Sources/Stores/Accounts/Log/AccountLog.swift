public import PlanModel
internal import ThaiCivil

/// What happened to the accounts of an office, and whether it is as it was written.
public struct AccountLog: Sendable {
  /// Every entry that can be read, in order. Beyond the first fault nothing can be said of them.
  public let entries: [AccountEntry]
  /// What is wrong; nil where nothing is.
  public let fault: Fault?

  public enum Fault: Hashable, Sendable {
    /// The entry is not the one that was written in this place.
    case broken(Int)
    /// The entry that had this number is gone.
    case removed(Int)
    /// The account is not what the log says of it: something was changed behind the program's back.
    case contradicted(Account.PermanentID)
    /// A checkpoint was signed with so many first entries, and they are not those that stand there now.
    case checkpointContradicted(count: Int)
  }

  /// Where it ends, as far as it is as it was written; a checkpoint can hold it.
  public let head: LogHead

  package init(entries: [AccountEntry], fault: Fault?, head: LogHead) {
    (self.entries, self.fault, self.head) = (entries, fault, head)
  }

  /// Holds the rows of a log against each other, and the accounts as they are now against what it says.
  ///
  /// `highest` is the highest number that there ever was.
  package init(
    _ rows: [Row], highest: Int, accounts: [Account]
  ) {
    var chain = Chain()
    var entries: [AccountEntry] = []
    for row in rows {
      let entry = row.text.flatMap { AccountEntry(canonicalText: $0) }
      chain.take(row, entry)
      if let entry { entries.append(entry) }
    }
    if chain.fault == nil, chain.head.count < highest {
      chain.fault = .removed(chain.head.count + 1)
    }
    let standings = Standings(entries)
    let contradicted = accounts.first { standings[$0.permanentID] != Standing($0) }
    self.init(
      entries: entries,
      fault: chain.fault ?? contradicted.map { .contradicted($0.permanentID) }, head: chain.head)
  }

  /// A row of the table as it is found; nil for what cannot be what was written.
  package struct Row {
    let number: Int?
    let recorded: Int64?
    let text: String?
    let hash: LogHash?

    package init(number: Int?, recorded: Int64?, text: String?, hash: LogHash?) {
      (self.number, self.recorded, self.text, self.hash) = (number, recorded, text, hash)
    }
  }

  /// Follows the chain of hashes to the first entry that breaks it.
  private struct Chain {
    var head = LogHead.none
    var fault: Fault?

    mutating func take(_ row: Row, _ entry: AccountEntry?) {
      guard fault == nil else { return }
      let expected = head.count + 1
      if let number = row.number, number > expected { return fault = .removed(expected) }
      guard let entry, row.number == expected, entry.number == expected, entry.hash == row.hash,
        entry.recorded.millisecondsSinceEpoch == row.recorded, entry.previous == head.hash,
        head.recorded.map({ $0 <= entry.recorded }) ?? true
      else { return fault = .broken(expected) }
      head = LogHead(count: entry.number, hash: entry.hash, recorded: entry.recorded)
    }
  }
}

extension AccountLog {
  /// What the log says that an account is.
  private struct Standing: Hashable {
    let userName: UserName
    var person: Person
    var isDisabled = false
    var hasSecondFactor = false

    init(_ userName: UserName, _ person: Person) {
      (self.userName, self.person) = (userName, person)
    }

    init(_ account: Account) {
      (userName, person, isDisabled) = (account.userName, account.person, account.isDisabled)
      hasSecondFactor = account.hasSecondFactor
    }

    mutating func take(_ event: AccountEvent) {
      switch event {
      case .renamed(from: _, let naming):
        person = Person(
          displayName: naming.displayName, position: naming.position, role: person.role,
          units: person.units)
      case .roleChanged(from: _, let role):
        person = Person(
          displayName: person.displayName, position: person.position, role: role,
          units: person.units)
      case .unitsChanged(from: _, let units):
        person = Person(
          displayName: person.displayName, position: person.position, role: person.role,
          units: units)
      case .deed(.disabled): isDisabled = true
      case .deed(.enabled): isDisabled = false
      case .deed(.factorSet): hasSecondFactor = true
      case .deed(.factorRemoved): hasSecondFactor = false
      case .begun, .found, .invited, .uninvited, .made, .proposed, .deed: break
      }
    }
  }

  /// What each account is after some entries.
  private struct Standings {
    private var all: [Account.PermanentID: Standing] = [:]

    init(_ entries: [AccountEntry]) {
      for entry in entries {
        guard let account = entry.account else { continue }
        switch entry.event {
        case .found(let name, let person), .made(let name, let person, invitedBy: _):
          all[account] = Standing(name, person)
        case .begun, .invited, .uninvited, .renamed, .roleChanged, .unitsChanged, .proposed, .deed:
          all[account]?.take(entry.event)
        }
      }
    }

    subscript(account: Account.PermanentID) -> Standing? { all[account] }
  }
}

extension AccountLog {
  /// What happened to one account, or was done by it.
  public func entries(of account: Account.PermanentID) -> [AccountEntry] {
    entries.filter { $0.account == account || $0.by == account }
  }

  /// What people were called last, by their permanent ids: also those whose account cannot be read.
  public var names: [Account.PermanentID: String] {
    var names: [Account.PermanentID: String] = [:]
    for entry in entries {
      guard let account = entry.account else { continue }
      switch entry.event {
      case .found(_, let person), .made(_, let person, invitedBy: _):
        names[account] = person.displayName
      case .renamed(from: _, let naming): names[account] = naming.displayName
      case .begun, .invited, .uninvited, .roleChanged, .unitsChanged, .proposed, .deed: break
      }
    }
    return names
  }
}
