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
      problems: [.refused, .tooManyUploads], isKeyed: true
    ) { try await $0.uploadEvidence() },
    Endpoint(
      name: "downloadEvidence", method: .get, path: root + "/entries/{number}/evidence/{place}",
      tag: .evidence,
      summary: "A file of an entry; a photo without where it was taken, and so of another hash.",
      visitors: Access.visitors(of: .evidence(entry: 1, place: 0)),
      parameters: [
        .path("number", .integer(1...Int(Int32.max)), "The number of the entry."),
        .path("place", .integer(0...1000), "The place among its evidence, from 0."),
      ],
      success: Success(
        status: .ok, contents: .octets(EvidenceType.all + [EvidenceType.unknown])),
      problems: [.refused], audited: .downloaded
    ) { try await $0.downloadEvidence() },
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
    let look = try await site.pool.run { try UploadFile.look(at: path) }
    let whole = try wholeName(name, of: look, sentAs: upload.kind)
    let waiting = WaitingEvidence(site: site, account: try signedIn(), now: now)
    let file = try await waiting.keep(upload, name: whole, made: made)
    return .json(.waitingFile, file, .created)
  }

  /// The name, with the ending of the type where the name says no kind and the octets none that is taken.
  /// Refuses what is not taken, and what is not as its name says.
  private func wholeName(
    _ name: String, of look: EvidenceLook, sentAs type: String
  ) throws(Problem) -> String {
    var whole = name
    var kind: String
    do throws(EvidenceMismatch) {
      kind = try look.kind(named: name)
      if !EvidenceType.all.contains(kind), !EvidenceLook.isKindTold(by: name) {
        whole += EvidenceType.ending(of: type)
        kind = try look.kind(named: whole)
      }
    } catch {
      throw Problem(
        .unsupportedType,
        faults: [.init(place: .parameter("name"), detail: words.words(for: .mismatch(error)))])
    }
    guard EvidenceType.all.contains(kind) else { throw Problem(.unsupportedType, kind) }
    return whole
  }

  /// Names are shown, never opened: folders and what cannot be seen are left out.
  private static func bareName(_ typed: String) -> String {
    let last = typed.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let seen = String(
      String.UnicodeScalarView(last.unicodeScalars.filter { !$0.properties.isInvisible }))
    return seen.trimmed.isEmpty ? "file" : seen.trimmed
  }

  fileprivate func downloadEvidence() async throws -> APIReply {
    guard let number = integer("number"), let place = integer("place") else {
      throw Problem(.notFound)
    }
    let file = try await site.evidence(
      number, place, exchange(.evidence(entry: number, place: place)))
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
