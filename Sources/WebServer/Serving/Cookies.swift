/// The cookies of the server: their names, and how they are read and written (RFC 6265).
struct Cookies: Hashable, Sendable {
  private let values: [String: String]

  enum Name: String, CaseIterable {
    /// Opens a session.
    case session
    /// Holds the secret of a browser that has no session.
    case visitor
    /// Says that somebody signed in from this browser before.
    case device
    case language
  }

  init(_ header: String?) {
    var values: [String: String] = [:]
    for pair in (header ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    self.values = values
  }

  subscript(name: Name) -> String? {
    values[name.rawValue].flatMap { $0.isEmpty || $0.utf8.count > 200 ? nil : $0 }
  }

  /// The value of a `Set-Cookie` header. No script sees the cookie, and no other site's form brings it.
  static func set(
    _ name: Name, _ value: String, seconds: Int? = nil, isSecure: Bool
  ) -> String {
    var text = "\(name.rawValue)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let seconds { text += "; Max-Age=\(seconds)" }
    return isSecure ? text + "; Secure" : text
  }

  static func clear(_ name: Name, isSecure: Bool) -> String {
    set(name, "", seconds: 0, isSecure: isSecure)
  }
}
