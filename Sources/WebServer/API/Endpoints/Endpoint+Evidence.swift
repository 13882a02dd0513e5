internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Endpoint {
  static let evidence = [
    Endpoint(
      name: "uploadEvidence", method: .post, path: root + "/evidence", tag: .evidence,
      summary: "Upload a file; it waits a day for the entry that names its id.",
      visitors: recorders,
      parameters: [
        .query("name", .text(1...200), "The file's name, without folders.", isRequired: true),
        .query("made", .day, "The day on which it was made."),
      ],
      body: .file(types: Upload.kinds.sorted()),
      success: Success(status: .created, contents: .json(WaitingEvidenceValue.schema)),
      problems: [.refused], isKeyed: true
    ) { try await $0.uploadEvidence() },
    Endpoint(
      name: "downloadEvidence", method: .get, path: root + "/entries/{number}/evidence/{place}",
      tag: .evidence, summary: "A file of an entry.",
      visitors: Access.visitors(of: .evidence(entry: 1, place: 0)),
      parameters: [
        .path("number", .integer(1...Int(Int32.max)), "The number of the entry."),
        .path("place", .integer(0...1000), "The place among its evidence, from 0."),
      ],
      success: Success(
        status: .ok, contents: .octets(Upload.kinds.sorted() + ["application/octet-stream"]))
    ) { try $0.downloadEvidence() },
  ]
}

extension APICall {
  fileprivate func uploadEvidence() async throws -> APIReply {
    guard case .file(let upload) = body, let typed = text("name") else {
      throw Problem(.malformedBody)
    }
    let name = Self.bareName(typed)
    let made = text("made").flatMap { ThaiDate(gregorianExtended: $0) }
    guard made.map({ $0 <= today }) ?? true else {
      throw Problem(
        .refused,
        faults: [
          .init(
            place: .parameter("made"),
            detail: words.words(for: LogRefusal.evidenceFromFuture(made ?? today, today: today)))
        ])
    }
    let (site, path) = (site, upload.path)
    let kind = try await site.pool.run {
      site.office.ledger.kind(name, try UploadFile.beginning(of: path))
    }
    // What the octets or the name say counts; where neither speaks, the name gets the ending of the type.
    let isSilent = kind == "application/octet-stream"
    guard isSilent || Upload.kinds.contains(kind) else { throw Problem(.unsupportedType, kind) }
    let ending = isSilent ? MediaTypeEnding.of(upload.kind) : ""
    let waiting = WaitingEvidence(site: site, account: try signedIn(), now: now)
    let value = try await waiting.keep(upload, name: name + ending, made: made)
    return try .json(value, .created)
  }

  /// Names are shown, never opened: folders and what cannot be seen are left out.
  private static func bareName(_ typed: String) -> String {
    let last = typed.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let seen = String(
      String.UnicodeScalarView(last.unicodeScalars.filter { !$0.properties.isInvisible }))
    return seen.trimmed.isEmpty ? "file" : seen.trimmed
  }

  fileprivate func downloadEvidence() throws -> APIReply {
    guard let number = integer("number"), let place = integer("place") else {
      throw Problem(.notFound)
    }
    let reply = try site.evidence(
      number, place, exchange(.evidence(entry: number, place: place)))
    guard case .stored(let file) = reply else { throw Problem(.notFound) }
    return APIReply(status: .ok, contents: .stored(file))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isInvisible: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}

/// How the name of a file of a media type ends.
private enum MediaTypeEnding {
  static func of(_ type: String) -> String { endings[type] ?? "" }

  private static let endings = [
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/heic": ".heic",
    "image/gif": ".gif", "application/pdf": ".pdf", "video/mp4": ".mp4", "text/plain": ".txt",
    "text/csv": ".csv", "application/msword": ".doc", "application/vnd.ms-excel": ".xls",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
  ]
}
