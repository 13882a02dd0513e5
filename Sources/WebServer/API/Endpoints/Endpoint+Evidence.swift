internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Endpoint {
  static let evidence = [
    Endpoint(
      name: "uploadEvidence", method: .post, path: root + "/evidence", tag: .evidence,
      summary: "Upload a file; it waits a day for the entry that names its id.",
      visitors: recorders,
      parameters: [
        .query(
          "name", .text(1...TextLimit.fileName), "The file's name, without folders.",
          isRequired: true),
        .query("made", .day, "The day on which it was made."),
      ],
      body: .file(types: EvidenceType.all),
      success: .value(.waitingFile, .created),
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
        status: .ok, contents: .octets(EvidenceType.all + [EvidenceType.unknown]))
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
    let path = upload.path
    let kind = try await site.pool.run {
      EvidenceKind.of(name: name, beginning: try UploadFile.beginning(of: path))
    }
    // What the octets or the name say counts; where neither speaks, the name gets the ending of the type.
    let isSilent = kind == EvidenceType.unknown
    guard isSilent || EvidenceType.all.contains(kind) else { throw Problem(.unsupportedType, kind) }
    let ending = isSilent ? EvidenceType.ending(of: upload.kind) : ""
    let waiting = WaitingEvidence(site: site, account: try signedIn(), now: now)
    let file = try await waiting.keep(upload, name: name + ending, made: made)
    return .json(.waitingFile, file, .created)
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
