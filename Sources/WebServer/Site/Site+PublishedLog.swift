internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Stores
internal import Transparency

extension Site {
  /// The newest checkpoint. It changes with every closing, so nobody keeps it for long.
  func publishedCheckpoint(_ request: Request) async throws -> Response {
    try await publishedOfLog(request) { log in
      guard let last = try log.checkpoints(atMost: 1).first else { return nil }
      var file = FileReply(last.note.file, type: MediaType.textPlain.inUTF8)
      file.caching = .seconds(5)
      return file
    }
  }

  /// Hashes of the tree, as far as it was signed. They never change.
  func publishedTile(_ tile: Tile, _ request: Request) async throws -> Response {
    try await publishedOfLog(request) { log in
      guard let signed = try log.checkpoints(atMost: 1).first?.checkpoint.size,
        let widest = Tile(level: tile.level, index: tile.index, ofSize: signed),
        tile.width <= widest.width, let hashes = try log.hashes(of: tile)
      else { return nil }
      var file = FileReply(
        octets: hashes.flatMap(\.octets), type: MediaType.applicationBinary.description)
      file.caching = .forever
      return file
    }
  }

  /// What shows that a paper made from so many first entries was made from the log that was signed last.
  func publishedConsistency(from count: Int, _ request: Request) async throws -> Response {
    try await publishedOfLog(request) { log in
      guard let signed = try log.checkpoints(atMost: 1).first?.checkpoint, count <= signed.size
      else { return nil }
      var file = FileReply(
        try log.update(fromFirst: count).file, type: MediaType.textPlain.inUTF8)
      file.caching = .seconds(5)
      return file
    }
  }

  /// A file for programs; nothing where the office publishes nothing.
  private func publishedOfLog(
    _ request: Request, _ file: @escaping @Sendable (any LogStore) throws -> FileReply?
  ) async throws -> Response {
    guard settings.isPublic,
      let found = try await pool.run({ [office] in try file(office.log) })
    else { return Sending.plain(.notFound, "not found\n", settings) }
    var response = Sending.file(found, Conditions(request.headers))
    Sending.secure(&response, isStrict: settings.base.isStrict)
    // What is public may be read by any page, such as one that checks many logs.
    response.headers[.accessControlAllowOrigin] = "*"
    if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") {
      response.headers[policy] = "cross-origin"
    }
    return request.method == .head ? Sending.withoutBody(response) : response
  }
}
