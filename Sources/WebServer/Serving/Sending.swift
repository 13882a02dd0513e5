internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Office
import Papers
internal import PlanModel
internal import Stores

/// Makes responses of replies, with the headers that every response has.
struct Sending: Sendable {
  let site: Site
  let browser: Browser
  let language: Language
  var caller: Caller?

  func response(
    _ reply: Reply, to route: Route, query: String? = nil, method: HTTPRequest.Method
  ) -> Response {
    var response = bare(reply, route, query)
    Self.secure(&response, isStrict: site.settings.base.isStrict)
    if browser.secret.isNew, case .page = reply {
      response.setCookie(
        Cookie(.visitor, browser.secret.text, at: site.settings.base))
    }
    return method == .head ? Self.withoutBody(response) : response
  }

  private func bare(_ reply: Reply, _ route: Route, _ query: String?) -> Response {
    switch reply {
    case .page(let page): self.page(page, route, query)
    case .redirect(let target, let query, let cookies): redirect(target.path + query, cookies)
    case .file(let file): Self.file(file, browser.conditions)
    case .stored(let file): stored(file)
    case .text(let status, let text): Self.plain(status, text, site.settings)
    }
  }

  private func redirect(_ place: String, _ cookies: [Cookie]) -> Response {
    var response = Response(
      status: .seeOther,
      headers: [.location: site.settings.base.placing(place), .cacheControl: "no-store"])
    for cookie in cookies { response.setCookie(cookie) }
    return response
  }

  private func page(_ page: Reply.Page, _ route: Route, _ query: String?) -> Response {
    let newcomer = page.newcomer
    let drawing = Drawing(
      words: PageWording(language),
      csrf: newcomer.map { CSRFToken(of: $0.session) } ?? browser.csrf,
      account: newcomer?.account ?? caller?.account,
      asksPassword: asksPassword(newcomer), passwordFault: page.passwordFault,
      isResetOffered: caller?.isResetOffered ?? false,
      offersToStay: site.settings.safeguards.mayStaySignedIn)
    let frame = Frame(
      plan: site.keeper.known.plan, drawing: drawing, route: route,
      query: query.map { "?" + $0 } ?? "", isPublic: site.settings.isPublic,
      base: site.settings.base)
    var headers: HTTPFields = [
      .contentType: MediaType.textHtml.inUTF8, .cacheControl: "no-store",
      .contentLanguage: language.rawValue,
    ]
    if let seconds = page.retryAfter { headers[.retryAfter] = String(seconds) }
    let text = Self.packing(Array(frame.text(page.model).utf8), &headers, browser.conditions)
    var response = Response(
      status: page.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
    for cookie in page.cookies { response.setCookie(cookie) }
    return response
  }

  /// A text as its asker can take it: packed, where it is long enough to get shorter by it.
  static func packing(
    _ octets: [UInt8], _ headers: inout HTTPFields, _ conditions: Conditions
  ) -> [UInt8] {
    headers[.vary] = ([headers[.vary]] + ["Accept-Encoding"]).compactMap(\.self).joined(
      separator: ", ")
    guard conditions.takesGzip, octets.count > 1024, let packed = Gzip.packed(octets) else {
      return octets
    }
    headers[.contentEncoding] = "gzip"
    return packed
  }

  /// Whether forms that weigh ask for the password: it was not given lately in this session.
  private func asksPassword(_ newcomer: (account: Account, session: String)?) -> Bool {
    guard newcomer == nil, let session = caller?.session else { return false }
    return !session.isProven(at: site.office.now())
  }

  /// The file as its asker can take it, or word that it has not changed.
  static func file(_ file: FileReply, _ conditions: Conditions) -> Response {
    let packed = conditions.takesGzip ? file.packed : nil
    let tags = packed == nil ? file.tags : file.tags?.packed
    var headers = Self.caching(file)
    if let tags {
      headers[.eTag] = tags.entity
      headers[.lastModified] = tags.modified
      if conditions.has(tags) { return Response(status: .notModified, headers: headers) }
    }
    headers[.contentType] = file.type
    if let name = file.name { headers[.contentDisposition] = attachment(name) }
    if packed != nil { headers[.contentEncoding] = "gzip" }
    if file.isPaper { headers[.contentSecurityPolicy] = paperPolicy }
    let octets =
      packed
      ?? (file.tags == nil && file.isText
        ? packing(file.octets, &headers, conditions) : file.octets)
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: octets)))
  }

  private static func caching(_ file: FileReply) -> HTTPFields {
    var headers: HTTPFields = [:]
    if file.packed != nil { headers[.vary] = "Accept-Encoding" }
    headers[.cacheControl] =
      switch file.caching {
      case .none: "no-store"
      case .seconds(let seconds): "public, max-age=\(seconds)"
      case .forever: "public, max-age=31536000, immutable"
      case .revalidateAfter(let seconds): "public, max-age=\(seconds), must-revalidate"
      case .revalidate: "private, no-cache"
      }
    return headers
  }

  private func stored(_ file: SharedFile) -> Response {
    let pool = site.pool
    return Response(
      status: .ok,
      headers: [
        .contentType: EvidenceType.sent(file.kind), .contentDisposition: Self.attachment(file.name),
        .cacheControl: "private, no-store",
      ],
      body: ResponseBody(contentLength: file.octets) { writer in
        var sent = 0
        // Piece by piece, so that a large one takes no more memory than a small one.
        while sent < file.octets {
          let piece = try await pool.run { [sent] in
            try file.octets(from: sent, atMost: 128 << 10)
          }
          guard !piece.isEmpty else { break }
          sent += piece.count
          try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
      })
  }

  /// The name as ASCII for old programs, and whole (RFC 6266, 4.3). It is never a path.
  private static func attachment(_ name: String) -> String {
    let plain = String(
      name.map { character in
        character.isASCII && character != "\"" && character != "\\" && !character.isNewline
          && character != "/" ? character : "_"
      })
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(percentEncoded(name))"
  }

  static func plain(
    _ status: HTTPResponse.Status, _ text: String, _ settings: Settings
  ) -> Response {
    var response = Response(
      status: status,
      headers: [.contentType: MediaType.textPlain.inUTF8, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    secure(&response, isStrict: settings.base.isStrict)
    return response
  }

  /// How pages look, which is the same for everybody.
  static func look(
    _ text: String, _ type: String, _ request: Request, _ settings: Settings
  ) -> Response {
    var file = FileReply(text, type: type)
    // Its address changes when it does.
    file.caching = .seconds(31_536_000)
    var response = Self.file(file, Conditions(request.headers))
    secure(&response, isStrict: settings.base.isStrict)
    return request.method == .head ? withoutBody(response) : response
  }

  static func withoutBody(_ response: Response) -> Response {
    var response = response
    let length = response.headers[.contentLength] ?? response.body.contentLength.map { "\($0)" }
    response.body = ResponseBody()
    response.headers[.contentLength] = length
    return response
  }

  // MARK: Headers

  /// Nothing from elsewhere, no script, no style but ours.
  private static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"

  /// A paper is one file with its own style, and does nothing.
  private static let paperPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
    + "frame-ancestors 'none'; sandbox"

  static func secure(_ response: inout Response, isStrict: Bool) {
    var headers = response.headers
    if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = policy }
    headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in others {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    if isStrict { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    response.headers = headers
  }

  private static let others = [
    ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "geolocation=(), microphone=(), camera=()"),
  ]
}
