internal import GRDB

extension AccountStore {
  /// Whether a data folder has accounts.
  public static func exists(in folder: String) -> Bool {
    AccountFiles.exists(file(in: folder))
  }

  static func file(in folder: String) -> String { folder + "/accounts.sqlite" }

  /// Copies one state of the accounts of a data folder into another, while others write. The copy can be
  /// read and written by its owner alone. What is kept is as hard to use as in the original: hashes.
  ///
  /// Throws ``AccountFault/storage(_:)``; also where the other folder has accounts.
  public static func backup(from folder: String, to other: String) throws(AccountFault) {
    let readers = try openReaders(file(in: folder))
    let copy = file(in: other)
    try AccountFiles.makePrivateFile(copy)
    try AccountFault.translating(at: copy) {
      let queue = try DatabaseQueue(path: copy)
      try readers.backup(to: queue)
      try queue.close()
    }
  }
}
