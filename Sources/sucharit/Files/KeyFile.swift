internal import Office
private import Glibc
private import SQLiteStores
internal import Stores
internal import Transparency

/// The file with the office's secret key, which lies outside the data folder: whoever has both can write the log
/// anew and sign it. Lines `PRIVATE+KEY+…`, the newest first; beside it, in a file that ends in `.signed`, stands
/// the last checkpoint that it signed.
struct KeyFile: SigningMemory {
  let path: String

  private var signedPath: String { path + ".signed" }

  /// Nothing that others can read is a secret. All its lines are keys of one name.
  func keys() throws -> [SigningKey] {
    let text = String(decoding: try Files.readText(path, atMost: 1 << 16), as: UTF8.self)
    guard !Files.isOpenToOthers(path) else {
      throw Failure(
        ExitStatus.invalid, "\(path) can be read by others, and so is no secret",
        hint: "chmod 600 \(path), and 'sucharit key rotate' if somebody may have read it")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    var keys: [SigningKey] = []
    for (place, line) in lines.enumerated() {
      do throws(ProofFault) { keys.append(try SigningKey(secretText: line)) } catch {
        // What stands there is not printed: it may be a key with a slip.
        throw Failure(ExitStatus.invalid, "\(path):\(place + 1): this is no secret key")
      }
    }
    guard Set(keys.map(\.verifier.name)).count == 1 else {
      throw Failure(ExitStatus.invalid, "\(path) does not hold keys of one name")
    }
    return keys
  }

  /// Who signs the log with it, and the log of the accounts with that.
  func signer(with accounts: (any AccountStore)?) throws -> LogSigner {
    guard let signer = LogSigner(try keys(), self, accounts: accounts) else {
      throw Failure(
        ExitStatus.invalid, "\(path) is the key of a witness, which signs no log of its own")
    }
    return signer
  }

  /// Makes the file; never over one that is there.
  func make(_ key: SigningKey) throws {
    let folder = DataFolder(path.folderOfFile)
    guard !folder.hasLog, !folder.hasAccounts else {
      throw Failure(
        ExitStatus.invalid,
        "'\(folder.path)' is a data folder, and the key must not lie beside its log",
        hint: "give a place that backups of the data do not have")
    }
    guard !Files.exists(path), !Files.exists(signedPath) else {
      throw Failure(
        ExitStatus.invalid, "\(path) is there already",
        hint: "'sucharit key rotate \(path)' puts a new key before the old one")
    }
    try Files.makeFolder(folder.path)
    try write([key])
  }

  func write(_ keys: [SigningKey]) throws {
    let text = keys.map { $0.secretText + "\n" }.joined()
    try Files.write([Array(text.utf8)], to: path, rights: 0o600)
  }

  func last() throws -> SignedNote? {
    guard Files.exists(signedPath) else { return nil }
    let text = String(decoding: try Files.readText(signedPath, atMost: 1 << 16), as: UTF8.self)
    do throws(ProofFault) { return try SignedNote(file: text) } catch {
      throw Failure(
        ExitStatus.invalid, "\(signedPath) is not what was written there",
        hint: "put it back from a backup of the key's folder")
    }
  }

  func remember(_ note: SignedNote) throws {
    try Files.write([Array(note.file.utf8)], to: signedPath)
  }
}

extension String {
  /// The folder of the file that a path names.
  fileprivate var folderOfFile: String {
    lastIndex(of: "/").map { $0 == startIndex ? "/" : String(self[..<$0]) } ?? "."
  }
}
