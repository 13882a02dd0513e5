/// Where browsers find the server: scheme, host, perhaps port, and the path below which it stands where it shares
/// its host with others.
///
/// Everything inside the server is said from its own root; ``path`` is put before it at the edge, in what is sent,
/// and taken off what is asked.
public struct BaseAddress: Hashable, Sendable {
  /// Scheme, host and port, as browsers name where a form comes from (RFC 6454, 6.2).
  public let origin: String
  /// Begins with a slash and ends without one; empty at the root.
  public let path: String

  /// Without a slash at its end, such as `https://plan.example.go.th/sucharit`.
  public var text: String { origin + path }

  /// Reads an address as people type it: the scheme in any letters, a slash at the end or none.
  public init(_ typed: String) throws(Fault) {
    guard !typed.contains(where: \.isWhitespace) else { throw .blank }
    guard !typed.contains(where: { $0 == "?" || $0 == "#" }) else { throw .query }
    let lowered = typed.lowercased()
    guard let scheme = Self.schemes.keys.first(where: lowered.hasPrefix) else { throw .noScheme }
    let rest = typed.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    guard !authority.contains("@") else { throw .userName }
    origin = scheme + (try Self.host(authority.lowercased(), Self.schemes[scheme] ?? ""))
    path = try Self.path(rest.dropFirst(authority.count))
  }

  /// Each with the port that an origin leaves out (RFC 6454, 6.2).
  private static let schemes = ["https://": "443", "http://": "80"]

  private static func host(_ text: String, _ usual: String) throws(Fault) -> String {
    guard !text.isEmpty else { throw .noHost }
    let form = /([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::([1-9][0-9]{0,4}))?/
    guard let parts = text.wholeMatch(of: form), !parts.1.contains(".."),
      parts.2.map({ UInt16($0) != nil }) ?? true
    else { throw .badHost }
    return parts.2.map { $0 == usual } ?? true ? String(parts.1) : text
  }

  private static func path(_ text: Substring) throws(Fault) -> String {
    let segments = text.split(separator: "/")
    guard
      segments.allSatisfy({
        $0 != "." && $0 != ".." && $0.wholeMatch(of: /[A-Za-z0-9._~-]+/) != nil
      })
    else { throw .badPath }
    // Behind a proxy that takes the path off nobody could tell it from a page of that name.
    if let first = segments.first, Route.firstWords.contains(String(first)) { throw .ownWord }
    return segments.map { "/" + $0 }.joined()
  }

  /// Why a text is none.
  public enum Fault: Error, Hashable, Sendable {
    /// It begins with neither `http://` nor `https://`.
    case noScheme
    case noHost, badHost
    /// Its path has more than letters, digits and `-._~`.
    case badPath
    /// Its path begins as pages of the server do.
    case ownWord
    case blank
    /// It has a query or a fragment.
    case query
    /// It has a user name or a password.
    case userName
  }
}

extension BaseAddress {
  /// Whether browsers come over TLS.
  public var isSecure: Bool { origin.hasPrefix("https://") }

  /// Whether browsers are to come to the host over TLS alone (RFC 6797): not where the host is shared with others, who
  /// may not have it.
  var isStrict: Bool { isSecure && path.isEmpty }

  /// Host and port, which tell this server from others.
  var authority: String { String(origin.split(separator: "/").last ?? "") }

  /// Whether no other device reaches it.
  public var isOfThisDeviceAlone: Bool {
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
  }

  /// An address of the server as browsers ask for it; what is not one of the server's stays as it is.
  func placing(_ address: String) -> String {
    address.hasPrefix("/") && !address.hasPrefix("//") ? path + address : address
  }

  /// What was asked for, from the server's own root. A proxy that has taken the path off already is as welcome as one
  /// that has not.
  func inside(_ asked: String) -> String {
    guard !path.isEmpty, asked.hasPrefix(path) else { return asked }
    let rest = asked.dropFirst(path.count)
    if rest.isEmpty || rest.hasPrefix("?") { return "/" + rest }
    return rest.hasPrefix("/") ? String(rest) : asked
  }
}
