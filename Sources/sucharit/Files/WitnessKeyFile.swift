internal import Office
private import Stores
internal import Transparency

/// The file with the secret key that checkpoints of other logs are cosigned with. Beside it, in a folder that ends in
/// `.seen`, stands the last checkpoint that was cosigned of each log, in a file called by the SHA-256 of the log's
/// name.
struct WitnessKeyFile: WitnessMemory {
  let path: String

  private var folder: String { path + ".seen" }

  /// Who cosigns with it the logs of these keys.
  func witness(watching logs: [VerifierKey]) throws -> Witness {
    guard let witness = Witness(try KeyFile(path: path).keys(), watching: logs, self) else {
      throw Failure(
        ExitStatus.invalid, "\(path) is the key of a log, which cosigns nothing",
        hint: "'sucharit key make FILE --name NAME --witness' makes one that does")
    }
    return witness
  }

  func last(of log: KeyName) throws -> SignedNote? {
    let place = place(of: log)
    guard Files.exists(place) else { return nil }
    let text = String(
      decoding: try Files.readText(place, atMost: SignedNote.largest + 1), as: UTF8.self)
    do throws(ProofFault) { return try SignedNote(file: text) } catch {
      throw Failure(
        ExitStatus.invalid, "\(place) is not what was written there",
        hint: "put it back from a backup of the key's folder")
    }
  }

  func replace(_ log: KeyName, with new: (SignedNote?) throws -> SignedNote?) throws {
    try Files.makeFolder(folder)
    try Files.alone(in: folder) {
      guard let note = try new(try last(of: log)) else { return }
      try Files.write([Array(note.file.utf8)], to: place(of: log), rights: 0o600)
      Files.sync(folder: folder)
    }
  }

  private func place(of log: KeyName) -> String {
    "\(folder)/\(Digest(log.text).hex)"
  }
}
