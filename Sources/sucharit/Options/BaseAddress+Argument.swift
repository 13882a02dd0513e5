public import ArgumentParser
public import WebServer

extension BaseAddress: ExpressibleByArgument {
  /// Nil for what is not one; ``init(checking:)`` says why.
  public init?(argument: String) {
    guard let address = try? BaseAddress(argument) else { return nil }
    self = address
  }

  /// What was typed for `--base-url`, or a failure that says what is wrong with it.
  init(checking text: String) throws {
    do throws(Fault) {
      try self.init(text)
    } catch {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not an address of a server: \(error.words)",
        hint: "such as https://plan.example.go.th or https://www.example.go.th/sucharit")
    }
  }
}

extension BaseAddress.Fault {
  fileprivate var words: String {
    switch self {
    case .noScheme: "it begins with neither http:// nor https://"
    case .noHost: "it names no host"
    case .badHost: "its host or port is none"
    case .badPath: "its path has more than letters, digits and - . _ ~"
    case .ownWord: "its path begins as pages of the server do"
    case .blank: "it has a blank"
    case .query: "it has a query or a fragment"
    case .userName: "it has a user name"
    }
  }
}
