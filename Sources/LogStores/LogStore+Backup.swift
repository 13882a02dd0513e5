internal import GRDB
internal import Glibc
internal import PlanModel

extension LogStore {
  /// Makes a data folder with one state of the log and all its evidence, while others write. It is
  /// there whole or not at all.
  ///
  /// `completing` may add what else belongs to the folder, whose path it is given, before the folder gets
  /// its name; what it throws is thrown, and nothing is there then. Throws ``StoreFault/notEmpty(_:)``
  /// where something is at the path already.
  public func backup(
    to path: String, completing: (_ folder: String) throws -> Void = { _ in }
  ) throws {
    let path = FileSystem.withoutSlashAtEnd(path)
    guard !FileSystem.exists(path) else { throw StoreFault.notEmpty(path) }
    let draft = FileSystem.draft(of: path)
    do {
      try FileSystem.makeFolder(draft + "/evidence")
      let files = try copyLog(to: draft + "/log.sqlite")
      try copyEvidence(files, to: EvidenceFolder(path: draft + "/evidence"))
      try completing(draft)
      FileSystem.sync(folder: draft)
      guard rename(draft, path) == 0 else { throw FileSystem.fault(writing: path) }
      FileSystem.sync(folder: FileSystem.folder(of: path))
    } catch {
      FileSystem.removeFolder(draft)
      throw error
    }
  }

  /// Gives the SHA-256 of every file that an entry of the copy names.
  private func copyLog(to path: String) throws(StoreFault) -> Set<String> {
    try StoreFault.translating(at: path) {
      let copy = try DatabaseQueue(path: path)
      try readers.backup(to: copy)
      let files = try copy.read { try Self.evidenceNamed(in: $0) }
      try copy.close()
      return files
    }
  }

  /// Every file that an entry of the copied log names was stored before that entry, so it is here, or
  /// it was taken away: then the copy says what the original says.
  private func copyEvidence(
    _ files: Set<String>, to copy: EvidenceFolder
  ) throws(StoreFault) {
    for sha256 in files where evidence.holds(sha256) {
      let target = copy.place(of: sha256)
      try FileSystem.makeFolder(FileSystem.folder(of: target))
      let file = try NewFile(FileSystem.draft(of: target))
      try OpenFile(evidence.place(of: sha256)).read { (octets) throws(StoreFault) in
        try file.add(octets)
        return true
      }
      try file.keep(as: target)
    }
  }

  private static func evidenceNamed(in database: Database) throws -> Set<String> {
    var named: Set<String> = []
    var chain = ChainCheck()
    try chain.run(in: database) { entry, _ in
      for case .file(let sha256, _, _, _) in entry.record.evidence.map(\.content) {
        named.insert(sha256)
      }
    }
    if let fault = chain.fault { throw StoreFault.damaged("\(fault)") }
    return named
  }
}
