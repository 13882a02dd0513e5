internal import ArgumentParser
private import SQLiteStores
private import Stores
private import ThaiCivil
private import WebServer

/// `sucharit account reset`: a way back in, for the last coordinator who forgot the password.
struct AccountReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Make a link with which somebody sets a new password: good once and for a day.",
    discussion: """
      For a coordinator whom no other can help. The person is told of it at the next sign-in, before anything \
      can be recorded, and it stands in the history of the accounts. A second factor stays unless \
      --remove-second-factor is given.
      """)

  @Argument(help: "User name.") var name: String

  @Flag(help: "Remove the second factor too, for somebody who has lost it.")
  var removeSecondFactor = false

  @Option(
    help:
      "Where browsers find the server; by default as 'serve' has it from the environment.")
  var baseURL: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let settings = try ServeSettings(typed: [.baseURL: baseURL], file: nil, path: "")
    let address = try settings.base().text
    let store = try data.accounts()
    let account = try store.account(named: name)
    let now = Live.instant
    let token: Secret
    do throws(AccountFault) {
      if removeSecondFactor, account.hasSecondFactor {
        try store.removeSecondFactor(of: account.id, by: nil, now: now)
      }
      token = try store.resetToken(for: account.id, by: nil, needsSecond: false, now: now)
    } catch .disabled {
      throw Failure(
        ExitStatus.usage, "the account of '\(name)' is disabled",
        hint: "another coordinator can enable it on the page of the people")
    } catch .storage(let fault) {
      throw Failure(ExitStatus.outOfReach, fault.description, hint: fault.hint)
    }
    Console.write("\(address)\(WebApplication.invitationPath(token.text))\n")
    Console.note("sucharit: note: good once, until a day from now")
  }
}
