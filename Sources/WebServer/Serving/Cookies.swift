import Hummingbird

/// The cookies of the server.
enum CookieName: String, CaseIterable {
  /// Opens a session.
  case session
  /// Holds the secret of a browser that has no session.
  case visitor
  /// Says that somebody signed in from this browser before.
  case device
  case language
}

extension Cookies {
  /// Nil for a value that is not one of ours: empty, or longer than any token.
  subscript(name: CookieName) -> String? {
    self[name.rawValue].flatMap { cookie in
      cookie.value.isEmpty || cookie.value.utf8.count > 200 ? nil : cookie.value
    }
  }
}

extension Cookie {
  /// No script sees it, and no other site's form brings it along. Without seconds it ends with the browser.
  init(_ name: CookieName, _ value: String, seconds: Int? = nil, isSecure: Bool) {
    self.init(
      name: name.rawValue, value: value, maxAge: seconds, path: "/", secure: isSecure,
      httpOnly: true, sameSite: .lax)
  }

  static func cleared(_ name: CookieName, isSecure: Bool) -> Cookie {
    Cookie(name, "", seconds: 0, isSecure: isSecure)
  }
}
