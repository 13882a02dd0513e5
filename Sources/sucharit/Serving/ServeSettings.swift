internal import HTTPTypes
internal import Hummingbird
internal import Office
internal import SQLiteStores
internal import Stores
internal import WebServer

/// The settings of `sucharit serve`, each from the command line, else the environment, else a file, else
/// its standard.
struct ServeSettings {
  /// A setting by its name on the command line and in the file; `SUCHARIT_` and capitals name it in the
  /// environment.
  enum Key: String, CaseIterable {
    case plan, data, host, port, socket
    case baseURL = "base-url"
    case proxy
    case proxySecretFile = "proxy-secret-file"
    case userHeader = "user-header"
    case isPublic = "public"
    case largestUpload = "max-upload"
    case secondFactor = "second-factor"
    case closeBy = "close-by"
    case resetBy = "reset-by"
    case staySignedIn = "stay-signed-in"
    case auditDays = "audit-days"
    case connections
    case ofOneAddress = "connections-per-address"
    case key
    case witnessKey = "witness-key"
    case factorKey = "factor-key"

    var variable: String {
      "SUCHARIT_" + rawValue.uppercased().replacing("-", with: "_")
    }
  }

  private let typed: [Key: String]
  private let filed: [Key: String]
  /// The port to listen at in the place of 0.
  private var freePort: Int?

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
    return port == 0 ? freePort ?? 0 : port
  }

  /// Where any port will do, settles which: links and forms name it before the server listens.
  mutating func settlePort() throws {
    guard self[.socket] == nil, try port() == 0 else { return }
    freePort = FreePort.now(on: host)
  }

  /// The name or address to listen at; an IPv6 address with or without the brackets that it has in a URL.
  private var host: String {
    let typed = self[.host] ?? "127.0.0.1"
    return typed.hasPrefix("[") && typed.hasSuffix("]")
      ? String(typed.dropFirst().dropLast()) : typed
  }

  func isPublic() throws -> Bool { try choice(.isPublic, of: "on", "off") == "on" }

  /// What the office asks for beyond a password.
  func safeguards() throws -> Safeguards {
    Safeguards(
      coordinatorsNeedSecondFactor:
        try choice(.secondFactor, of: "optional", "coordinators") == "coordinators",
      closesByTwo: try choice(.closeBy, of: "one", "two") == "two",
      resetsByTwo: try choice(.resetBy, of: "one", "two") == "two",
      mayStaySignedIn: try choice(.staySignedIn, of: "on", "off") == "on")
  }

  /// One of two words; the first is the standard.
  private func choice(_ key: Key, of first: String, _ other: String) throws -> String {
    guard let text = self[key] else { return first }
    guard [first, other].contains(text) else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not \(first) or \(other)", hint: "of --\(key.rawValue)")
    }
    return text
  }

  /// In octets; typed in megabytes.
  func largestUpload() throws -> Int {
    guard let text = self[.largestUpload] else { return 50 << 20 }
    guard let size = Int(text), (1...1024).contains(size) else {
      throw Failure(ExitStatus.usage, "'\(text)' is not a size", hint: "1 to 1024 megabytes")
    }
    return size << 20
  }

  /// Who signs checkpoints of the log, and the log of the accounts with it; nil where no key is named.
  func signer(with accounts: any AccountStore) throws -> LogSigner? {
    try self[.key].map { try KeyFile(path: $0).signer(with: accounts) }
  }

  /// Who cosigns the logs of others that are watched; nil where no key is named.
  func witness(of neighbours: Neighbours) throws -> Witness? {
    guard let path = self[.witnessKey] else {
      guard neighbours.logs.isEmpty else {
        throw Failure(
          ExitStatus.usage, "logs of other offices are to be watched, and no key is named for that",
          hint: "--witness-key FILE; 'sucharit key make FILE --name NAME --witness' makes one")
      }
      return nil
    }
    return try WitnessKeyFile(path: path).witness(watching: neighbours.logs)
  }

  /// What secrets of second factors are sealed with; nil where no key is named.
  func factorSeal(of data: DataFolder) throws -> FactorSeal? {
    try self[.factorKey].map { try FactorKeyFile(path: $0).seal(for: data) }
  }

  /// Where the server listens.
  func place() throws -> BindAddress {
    guard let path = self[.socket] else {
      return .hostname(host, port: try port())
    }
    guard self[.host] == nil, self[.port] == nil else {
      throw Failure(
        ExitStatus.usage, "--socket stands instead of --host and --port", hint: "leave them out")
    }
    // sockaddr_un has room for no more.
    guard (1...107).contains(path.utf8.count) else {
      throw Failure(ExitStatus.usage, "the path of a socket has 1 to 107 octets")
    }
    return .unixDomainSocket(path: path)
  }

  /// The proxy that is believed; nil where none is.
  func proxy() throws -> ProxyTrust? {
    let (secret, header) = (try proxySecret(), try userHeader())
    if self[.socket] != nil {
      guard self[.proxy] == nil else {
        throw Failure(
          ExitStatus.usage, "behind --socket only the proxy can ask, and it has no address",
          hint: "leave --proxy out")
      }
      return ProxyTrust(.socket, secret: secret, userHeader: header)
    }
    guard let text = self[.proxy] else {
      guard secret == nil, header == nil else {
        throw Failure(
          ExitStatus.usage, "a header is believed only from a proxy",
          hint: "name it with --proxy, or listen at a --socket")
      }
      return nil
    }
    guard let network = IPNetwork(text) else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not an IP address or network",
        hint: "such as 127.0.0.1, ::1 or 10.0.0.0/8")
    }
    guard header == nil || secret != nil else {
      throw Failure(
        ExitStatus.usage, "any program at the address of --proxy could be anybody",
        hint: "let the proxy send a secret (--proxy-secret-file), or listen at a --socket")
    }
    return ProxyTrust(.network(network), secret: secret, userHeader: header)
  }

  /// The header in which that proxy names people.
  private func userHeader() throws -> String? {
    guard let text = self[.userHeader] else { return nil }
    guard HTTPField.Name(text) != nil else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not the name of a header", hint: "such as Remote-User")
    }
    return text
  }

  /// What that proxy sends along, from the first line of a file: on a command line all users would see it.
  private func proxySecret() throws -> String? {
    guard let path = self[.proxySecretFile] else { return nil }
    let text = String(decoding: try Files.readText(path), as: UTF8.self)
    let secret = text.prefix { $0 != "\n" }.trimmingBlanks
    guard secret.utf8.count >= ProxyTrust.shortestSecret,
      secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw Failure(
        ExitStatus.invalid,
        "\(path): a secret has \(ProxyTrust.shortestSecret) letters and digits or more",
        hint: "openssl rand -hex 32 >\(path)")
    }
    return String(secret)
  }

  /// How long events of the audit trail are kept. 90 days is what the Computer Crime Act, B.E. 2550, section
  /// 26, asks of whoever gives others access; two years is the longest that it can ask.
  func auditDays() throws -> Int { try count(.auditDays, 0...730) ?? 90 }

  /// How much one client may take.
  func limits() throws -> Limits {
    var limits = Limits()
    limits.connections = try count(.connections, 10...100_000) ?? limits.connections
    limits.ofOneAddress = try count(.ofOneAddress, 1...100_000) ?? limits.ofOneAddress
    return limits
  }

  private func count(_ key: Key, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = self[key] else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw Failure(
        ExitStatus.usage, "'\(text)' is not a number for --\(key.rawValue)",
        hint: "\(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  /// Where browsers find the server: as it is set, else made of what it listens at.
  func base() throws -> BaseAddress {
    if let typed = self[.baseURL] { return try BaseAddress(checking: typed) }
    guard self[.socket] == nil else {
      throw Failure(
        ExitStatus.usage, "behind a socket nobody knows where browsers find the server",
        hint: "say so with --base-url, such as https://plan.example.go.th")
    }
    return try BaseAddress(
      checking: address(of: listensToAll ? OwnAddresses.now().first ?? "127.0.0.1" : host))
  }

  /// Whom links do not reach where nobody set what they begin with; nil where all is well.
  func reachNote() throws -> String? {
    guard self[.baseURL] == nil, self[.socket] == nil else { return nil }
    let (base, own) = (try base(), try OwnAddresses.now().map(address))
    let others = own.filter { $0 != base.text }
    if listensToAll {
      return others.isEmpty && !base.isOfThisDeviceAlone
        ? nil
        : "links begin with \(base.text)"
          + (others.isEmpty ? "" : "; this machine is also \(others.joined(separator: ", "))")
          + "\n  hint: name what people shall use with --base-url"
    }
    guard base.isOfThisDeviceAlone else { return nil }
    return "no other device can open \(base.text)\n  hint: let them in with --host 0.0.0.0"
      + (own.first.map { ", at \($0)," } ?? "")
      + " or by the office's web server, named with --base-url"
  }

  /// Whether it listens at every address of the machine (RFC 1122, 3.2.1.3; RFC 4291, 2.5.2).
  private var listensToAll: Bool { ["0.0.0.0", "::"].contains(host) }

  private func address(of host: String) throws -> String {
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    return "http://\(name):\(try port())"
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
