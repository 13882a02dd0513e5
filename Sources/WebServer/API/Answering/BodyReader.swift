internal import Interchange
internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Reads the body of a request as its endpoint takes it, and refuses early what is too large.
struct BodyReader: Sendable {
  let site: Site
  let words: PageWording
  /// Whether nobody is signed in.
  let isStranger: Bool

  /// Octets of a JSON body.
  static let longestJSON = FormReader.longestText

  private var longestJSON: Int {
    isStranger ? min(site.settings.limits.strangersBody, Self.longestJSON) : Self.longestJSON
  }

  /// The body, and a hash of it.
  func body(of request: Request, for endpoint: Endpoint) async throws -> (APICall.Body, String) {
    switch endpoint.body {
    case nil: return (.none, "")
    case .json(let schema):
      try checkType(of: request, among: [APIReply.jsonType])
      let octets = try await octets(of: request)
      return (.json(try checked(octets, schema)), Self.hash(of: octets))
    case .file(let types):
      let type = try checkType(of: request, among: types)
      let (upload, hash) = try await upload(of: request, type)
      return (.file(upload), hash)
    }
  }

  @discardableResult
  private func checkType(of request: Request, among types: [String]) throws(Problem) -> String {
    let header = request.headers[.contentType] ?? ""
    let parts = header.split(separator: ";").map { String($0).trimmed.lowercased() }
    guard let type = parts.first, types.contains(type) else {
      throw Problem(.unsupportedType, types.joined(separator: ", "))
    }
    let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
    guard type != APIReply.jsonType || charset.map({ $0.contains("utf-8") }) ?? true else {
      throw Problem(.unsupportedType, "charset=utf-8")
    }
    return type
  }

  private static func refuse(_ request: Request, over limit: Int) throws(FormRefusal) {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw .tooLarge(limit: limit)
    }
  }

  private func octets(of request: Request) async throws -> [UInt8] {
    let limit = longestJSON
    try Self.refuse(request, over: limit)
    var octets: [UInt8] = []
    for try await piece in request.body {
      octets += piece.readableBytesView
      guard octets.count <= limit else { throw FormRefusal.tooLarge(limit: limit) }
    }
    return octets
  }

  /// The body as a tree, which is what its schema says.
  private func checked(_ octets: [UInt8], _ schema: Schema) throws(Problem) -> JSON {
    let value: JSON
    do throws(JSON.Fault) {
      value = try JSON.read(octets, within: JSON.Limits(octets: Self.longestJSON))
    } catch {
      throw Problem(.malformedBody, "\(error.reason.rawValue) (\(error.offset))")
    }
    let faults = schema.faults(in: value).map { fault in
      Problem.Fault(place: .body(fault.pointer), detail: words.words(for: fault.reason))
    }
    guard faults.isEmpty else { throw Problem(.invalidBody, faults: faults) }
    return value
  }

  /// The file, in the folder of uploads as it comes; its name is not known here.
  private func upload(of request: Request, _ type: String) async throws -> (Upload, String) {
    let limit = site.settings.largestUpload
    try Self.refuse(request, over: limit)
    let file = try UploadFile(in: site.settings.uploads)
    var isWhole = false
    defer {
      file.close()
      if !isWhole { UploadFile.remove(file.path) }
    }
    var hasher = SHA256()
    var count = 0
    for try await piece in request.body {
      count += piece.readableBytes
      guard count <= limit else { throw FormRefusal.tooLarge(limit: limit) }
      let octets = Array(piece.readableBytesView)
      hasher.update(data: octets)
      try await site.pool.run { try file.write(octets) }
    }
    guard count > 0 else { throw Problem(.malformedBody, words.words(for: .missing)) }
    isWhole = true
    let upload = Upload(name: "", path: file.path, octets: count, kind: type)
    return (upload, String(hexadecimal: hasher.finalize()))
  }

  static func hash(of octets: [UInt8]) -> String { String(hexadecimal: SHA256.hash(data: octets)) }
}
