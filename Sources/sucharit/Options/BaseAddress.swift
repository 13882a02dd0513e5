import ArgumentParser

/// Where browsers find the server: scheme, host and perhaps port, without a path or a slash at the end.
struct BaseAddress: ExpressibleByArgument {
  let text: String

  /// Nil for anything else.
  init?(argument: String) {
    let form =
      /(https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?)\/?/
    guard let parts = argument.lowercased().wholeMatch(of: form),
      parts.2.map({ UInt16($0) != nil }) ?? true
    else { return nil }
    text = String(parts.1)
  }

  init(checking text: String) throws {
    guard let address = BaseAddress(argument: text) else {
      // Pages link from the root, and browsers name where a form came from by scheme, host and port alone.
      throw Failure(
        ExitStatus.usage, "'\(text)' is not an address without a path",
        hint: "such as https://plan.example.go.th")
    }
    self = address
  }
}
