internal import HTTPTypes
internal import Hummingbird
import Papers
internal import Stores

/// What a request says of the browser that it comes from.
struct Browser: Sendable {
  let cookies: SentCookies
  /// The address of the browser: behind the trusted proxy, what that says.
  let address: String
  /// Whether it comes through the trusted proxy.
  let isProxied: Bool
  let userAgent: String
  /// The name of the person whom the trusted proxy has let in; nil without one.
  let vouchedName: String?
  /// The secret that the tokens of its forms are made of, and whether the browser has it already.
  let secret: (text: String, isNew: Bool)
  /// What it has already, and what it can unpack.
  let conditions: Conditions
  /// Whether a form was sent from a page of this server, as far as the browser says.
  let isOfThisSite: Bool
  /// Whether it says that it shows pages, as browsers do and programs that fetch files do not.
  let showsPages: Bool

  var csrf: CSRFToken { CSRFToken(of: secret.text) }

  var visitor: Visitor { visitor(staying: false) }

  /// `stays` where the person wants to stay signed in on the device.
  func visitor(staying stays: Bool) -> Visitor {
    Visitor(
      address: address, deviceToken: cookies[.device], userAgent: userAgent, staysSignedIn: stays)
  }

  var language: Language { cookies[.language].flatMap(Language.init) ?? .thai }

  init(_ request: Request, _ visit: Visit, _ settings: Settings) {
    let headers = request.headers
    let cookies = SentCookies(request.cookies, at: settings.base)
    isProxied = settings.proxy?.believes(headers, from: visit.address) ?? false
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { headers[$0] }
    // The proxy adds the address that it saw at the end; what stands before, anybody may have written.
    let last = forwarded?.split(separator: ",").last.map { String($0).trimmed }
    self.cookies = cookies
    address = (isProxied ? last : nil) ?? visit.address ?? "unknown"
    userAgent = headers[.userAgent] ?? ""
    let vouched = isProxied ? settings.proxy?.userHeader.flatMap { headers[$0] } : nil
    // Empty where the proxy has let nobody in.
    vouchedName = vouched.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    secret =
      (cookies[.session] ?? cookies[.visitor]).map { ($0, false) } ?? (RandomName.make(), true)
    conditions = Conditions(headers)
    showsPages = Preference.list(headers[.accept] ?? "").contains {
      $0.text == "text/html" && $0.quality > 0
    }
    isOfThisSite = Self.isOfThisSite(request, settings)
  }

  /// Browsers say where a form comes from (Fetch: `Origin`, `Sec-Fetch-Site`); programs say nothing, and
  /// have no cookies of people.
  private static func isOfThisSite(_ request: Request, _ settings: Settings) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin] else { return true }
    let host = request.head.authority ?? ""
    return origin == settings.base.origin || origin == "http://\(host)"
      || origin == "https://\(host)"
  }
}
