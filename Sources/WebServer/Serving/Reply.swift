internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import Office
internal import Stores
internal import ThaiCivil

/// What the server answers, free of how it is sent.
enum Reply: Sendable {
  case page(Page)
  /// See there: after a form was taken (RFC 9110, 15.4.4).
  case redirect(to: Route, query: String = "", cookies: [Cookie] = [])
  case file(FileReply)
  /// A file of evidence, which may be large.
  case stored(SharedFile)
  case text(HTTPResponse.Status, String)

  /// A page, with what goes along.
  struct Page: Sendable {
    let model: any PageModel
    var status: HTTPResponse.Status = .ok
    var cookies: [Cookie] = []
    /// Seconds after which to try again.
    var retryAfter: Int?
    /// What is wrong with the password that a form asked for again.
    var passwordFault: String?
    /// Who has just signed in, with the token of the new session: the page is already theirs.
    var newcomer: (account: Account, session: String)?
  }

  static func page(_ model: any PageModel, _ status: HTTPResponse.Status = .ok) -> Reply {
    .page(Page(model: model, status: status))
  }
}

/// A file that is made for one request, or for all that ask for the same.
struct FileReply: Sendable {
  let octets: [UInt8]
  /// The same as gzip, for whoever can unpack it.
  private(set) var packed: [UInt8]?
  let type: String
  /// The name that it is saved under; nil for one that is shown.
  var name: String?
  var tags: Tags?
  /// Whether everybody may keep a copy for a while.
  var caching = Caching.none
  /// Whether it is a whole page with a style of its own.
  var isPaper = false

  /// What a program asks by whether it has it already (RFC 9110, 8.8).
  struct Tags: Hashable, Sendable {
    let entity: String
    /// As an HTTP date.
    let modified: String

    /// That of the packed file, which is another representation (RFC 9110, 8.8.3.3).
    var packed: Tags { Tags(entity: entity.dropLast() + "-gzip\"", modified: modified) }
  }

  /// How long it may be kept.
  enum Caching: Hashable, Sendable {
    case none
    /// By everybody, for seconds.
    case seconds(Int)
    /// By everybody, who are to ask again after seconds whether it is the same.
    case revalidateAfter(seconds: Int)
    /// By everybody, for good: what is there never changes.
    case forever
    /// By the one who asked, who is to ask again each time.
    case revalidate
  }

  init(_ text: String, type: String, name: String? = nil) {
    octets = Array(text.utf8)
    self.type = type
    self.name = name
  }

  init(octets: [UInt8], type: String, name: String? = nil) {
    self.octets = octets
    self.type = type
    self.name = name
  }

  /// Whether it gets shorter when it is packed.
  var isText: Bool {
    type.hasPrefix("text/") || type.hasPrefix(APIReply.jsonType)
      || type.hasPrefix("application/yaml")
  }

  /// The file with its tag, and packed unless it is already, so that it can be kept for all who ask.
  func kept(modified: Instant, packs: Bool) -> FileReply {
    var file = self
    file.tags = Tags(
      entity: "\"\(String(hexadecimal: SHA256.hash(data: octets).prefix(16)))\"",
      modified: modified.httpDate)
    file.packed = packs ? Gzip.packed(octets) : nil
    return file
  }
}
