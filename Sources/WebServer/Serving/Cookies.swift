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

  /// Behind TLS a browser takes the name from this host alone, and over TLS alone (RFC 6265bis, 4.1.3.2).
  func text(isSecure: Bool) -> String {
    (isSecure ? "__Host-" : "") + "sucharit-\(rawValue)"
  }
}

/// The cookies that a browser sent along.
struct SentCookies: Sendable {
  private let all: Cookies
  private let isSecure: Bool

  init(_ all: Cookies, isSecure: Bool) { (self.all, self.isSecure) = (all, isSecure) }

  /// Nil for a value that is not one of ours: empty, or longer than any token.
  subscript(name: CookieName) -> String? {
    all[name.text(isSecure: isSecure)].flatMap { cookie in
      cookie.value.isEmpty || cookie.value.utf8.count > 200 ? nil : cookie.value
    }
  }
}

extension Cookie {
  /// No script sees it, and no other site's form brings it along. Without seconds it ends with the browser.
  init(_ name: CookieName, _ value: String, seconds: Int? = nil, isSecure: Bool) {
    self.init(
      name: name.text(isSecure: isSecure), value: value, maxAge: seconds, path: "/",
      secure: isSecure,
      httpOnly: true, sameSite: .lax)
  }

  static func cleared(_ name: CookieName, isSecure: Bool) -> Cookie {
    Cookie(name, "", seconds: 0, isSecure: isSecure)
  }
}
