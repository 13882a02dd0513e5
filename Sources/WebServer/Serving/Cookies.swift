import Hummingbird

/// The cookies of the server. All programs of a host share its cookies, so the names say whose they are.
enum CookieName: String, CaseIterable {
  /// Opens a session.
  case session
  /// Holds the secret of a browser that has no session.
  case visitor
  /// Says that somebody signed in from this browser before.
  case device
  case language

  /// Behind TLS a browser takes the name over TLS alone, and from this host alone where the server has the host to
  /// itself (RFC 6265bis, 4.1.3).
  func text(at base: BaseAddress) -> String {
    let prefix = base.isSecure ? (base.path.isEmpty ? "__Host-" : "__Secure-") : ""
    return prefix + "sucharit-\(rawValue)"
  }
}

/// The cookies that a browser sent along.
struct SentCookies: Sendable {
  private let all: Cookies
  private let base: BaseAddress

  init(_ all: Cookies, at base: BaseAddress) { (self.all, self.base) = (all, base) }

  /// Nil for a value that is not one of ours: empty, or longer than any token.
  subscript(name: CookieName) -> String? {
    all[name.text(at: base)].flatMap { cookie in
      cookie.value.isEmpty || cookie.value.utf8.count > 200 ? nil : cookie.value
    }
  }
}

extension Cookie {
  /// No script sees it, and no other site's form brings it along. Without seconds it ends with the browser.
  init(_ name: CookieName, _ value: String, seconds: Int? = nil, at base: BaseAddress) {
    self.init(
      name: name.text(at: base), value: value, maxAge: seconds,
      path: base.path.isEmpty ? "/" : base.path, secure: base.isSecure,
      httpOnly: true, sameSite: .lax)
  }

  static func cleared(_ name: CookieName, at base: BaseAddress) -> Cookie {
    Cookie(name, "", seconds: 0, at: base)
  }
}
