internal import HTTPTypes
internal import WebServer

/// The settings of `sucharit serve`, each from the command line, else the environment, else a file, else
/// its standard.
struct ServeSettings {
  /// A setting by its name on the command line and in the file; `SUCHARIT_` and capitals name it in the
  /// environment.
  enum Key: String, CaseIterable {
    case plan, data, host, port
    case baseURL = "base-url"
    case proxy
    case userHeader = "user-header"
    case isPublic = "public"
    case largestUpload = "max-upload"

    var variable: String {
      "SUCHARIT_" + rawValue.uppercased().replacing("-", with: "_")
    }
  }

  private let typed: [Key: String]
  private let filed: [Key: String]

  /// `typed` is what stood on the command line; `file` the text of a settings file.
  init(typed: [Key: String?], file: String?, path: String) throws {
    self.typed = typed.compactMapValues(\.self)
    filed = try file.map { try Self.read($0, path) } ?? [:]
  }

  subscript(key: Key) -> String? {
    typed[key] ?? Live.environment(key.variable).flatMap { $0.isEmpty ? nil : $0 } ?? filed[key]
  }

  /// Lines `name = value`; `#` begins a remark.
  private static func read(_ text: String, _ path: String) throws -> [Key: String] {
    var settings: [Key: String] = [:]
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = line.prefix { $0 != "#" }.trimmingBlanks
      guard !bare.isEmpty else { continue }
      let parts = bare.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
      guard parts.count == 2, let key = Key(rawValue: String(parts[0])) else {
        throw Failure(
          ExitStatus.invalid, "\(path):\(place + 1): '\(bare)' is not a setting",
          hint: "NAME = VALUE, of \(Key.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      settings[key] = String(parts[1])
    }
    return settings
  }

  func port() throws -> Int {
    guard let text = self[.port] else { return 8080 }
    guard let port = Int(text), (0...65_535).contains(port) else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not a port", hint: "0 to 65535; 0 is any free one")
    }
    return port
  }

  func isPublic() throws -> Bool {
    switch self[.isPublic] {
    case "on", nil: return true
    case "off": return false
    case let text?: throw Failure(ExitStatus.usage, "'\(text)' is not on or off")
    }
  }

  /// In octets; typed in megabytes.
  func largestUpload() throws -> Int {
    guard let text = self[.largestUpload] else { return 50 << 20 }
    guard let size = Int(text), (1...1024).contains(size) else {
      throw Failure(ExitStatus.usage, "'\(text)' is not a size", hint: "1 to 1024 megabytes")
    }
    return size << 20
  }

  /// The proxies that are believed; nil where none is.
  func proxy() throws -> IPNetwork? {
    guard let text = self[.proxy] else { return nil }
    guard let network = IPNetwork(text) else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not an IP address or network",
        hint: "such as 127.0.0.1, ::1 or 10.0.0.0/8")
    }
    return network
  }

  /// The header in which that proxy names people. Without a proxy nobody is believed.
  func userHeader() throws -> String? {
    guard let text = self[.userHeader] else { return nil }
    guard HTTPField.Name(text) != nil else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not the name of a header", hint: "such as Remote-User")
    }
    guard self[.proxy] != nil else {
      throw Failure(
        ExitStatus.usage, "--user-header is believed only from a proxy",
        hint: "name it with --proxy")
    }
    return text
  }

  /// Without the slash at its end; made of the host and port where none is set.
  func baseURL(host: String, port: Int) throws -> String {
    let plain = host.contains(":") ? "[\(host)]" : host
    let text = self[.baseURL] ?? "http://\(plain):\(port)"
    let form =
      /(https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?)\/?/
    guard let parts = text.lowercased().wholeMatch(of: form),
      parts.2.map({ UInt16($0) != nil }) ?? true
    else {
      // Pages link from the root, and browsers name where a form came from by scheme, host and port alone.
      throw Failure(
        ExitStatus.usage, "'\(text)' is not an address without a path",
        hint: "such as https://plan.example.go.th")
    }
    return String(parts.1)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
