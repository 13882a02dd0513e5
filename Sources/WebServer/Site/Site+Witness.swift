internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Office
internal import PlanModel
internal import Stores
internal import Transparency

/// The witness of other offices' logs (C2SP tlog-witness).
extension Site {
  /// Cosigns a checkpoint of a log that is watched.
  func cosign(_ request: Request) async throws -> Response {
    guard let witness = office.witness else {
      return Sending.plain(.notFound, "not found\n", settings)
    }
    var octets: [UInt8] = []
    for try await piece in request.body {
      octets += piece.readableBytesView
      guard octets.count <= Witness.largestRequest else {
        return Sending.plain(.contentTooLarge, "too large\n", settings)
      }
    }
    do {
      let lines = try await pool.run { [office, octets] in
        try witness.cosignatures(of: octets, at: office.now).map { $0.line + "\n" }
      }
      return Sending.plain(.ok, lines.joined(), settings)
    } catch let refusal as Witness.Refusal {
      return refused(refusal)
    }
  }

  private func refused(_ refusal: Witness.Refusal) -> Response {
    switch refusal {
    case .malformed: return Sending.plain(.badRequest, "not a request to cosign\n", settings)
    case .unknownLog: return Sending.plain(.notFound, "this log is not watched\n", settings)
    case .notSigned:
      return Sending.plain(.forbidden, "no known key of the log signed this\n", settings)
    case .otherSize(let size):
      var response = Sending.plain(.conflict, "\(size)\n", settings)
      response.headers[.contentType] = Witness.sizeType
      return response
    case .inconsistent:
      return Sending.plain(
        .unprocessableContent, "the log does not begin with what was cosigned before\n", settings)
    }
  }

  /// What was cosigned last of a log that is watched, by the SHA-256 of its name.
  func cosignedCheckpoint(_ hash: LogHash, _ request: Request) async throws -> Response {
    let note = try await pool.run { [office] in
      try office.witness.flatMap { witness in
        try witness.watched.first { Digest($0.text).hex == hash.description }
          .flatMap { try witness.last(of: $0) }
      }
    }
    guard let note else { return Sending.plain(.notFound, "not found\n", settings) }
    let response = Sending.plain(.ok, note.file, settings)
    return request.method == .head ? Sending.withoutBody(response) : response
  }

  /// Asks the witnesses of the office, where there are some; what fails is said to the coordinator.
  func askWitnesses() async {
    guard let witnesses = office.witnesses else { return }
    do {
      // On a thread of its own: a witness may be slow, and nothing waits for it.
      try await messengers.run { [office] in
        try witnesses.askForTimestamp(of: office.log, at: office.now)
        try witnesses.ask(about: office.log, at: office.now)
      }
    } catch {
      note(error)
    }
  }
}
