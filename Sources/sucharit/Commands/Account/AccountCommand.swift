internal import ArgumentParser
private import PlanModel
internal import SQLiteStores
internal import Stores

/// `sucharit account`: who may sign in to the web application.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "The accounts of the web application: what happened to them, and a way back in.",
    discussion: """
      A person is named by user name. It may be used while 'sucharit serve' runs.
      """,
    subcommands: [AccountHistory.self, AccountVerify.self, AccountReset.self])
}

extension DataOptions {
  /// The accounts of the folder; a failure where there are none.
  func accounts() throws -> SQLiteAccountStore {
    guard folder.hasAccounts else {
      throw Failure(
        ExitStatus.noInput, "there are no accounts in '\(folder.path)'",
        hint: "'sucharit serve' makes them")
    }
    return try folder.openAccounts()
  }
}

extension DataFolder {
  /// The accounts, which are made where there are none.
  func openAccounts() throws -> SQLiteAccountStore {
    try Failure.ofAccounts { try accounts(now: Live.instant) }
  }
}

extension SQLiteAccountStore {
  /// The account of a user name; a failure, with the near one, where there is none.
  func account(named name: String) throws -> Account {
    let all = try Failure.ofAccounts { try accounts() }
    let wanted = UserName(name)
    guard let account = all.first(where: { $0.userName == wanted }) else {
      let near = NearestWord.among(all.map(\.userName.text), to: name)
      throw Failure(
        ExitStatus.usage, "nobody has the user name '\(name)'",
        hint: near.map { "did you mean '\($0)'?" })
    }
    return account
  }
}
