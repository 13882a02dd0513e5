internal import GRDB

extension AccountStore {
  /// Whether a data folder has accounts.
  public static func exists(in folder: String) -> Bool {
    AccountFiles.exists(file(in: folder))
  }

  static func file(in folder: String) -> String { folder + "/accounts.sqlite" }

  /// Copies one state of the accounts into another data folder, while others write. The copy can be read
  /// and written by its owner alone. What is kept is as hard to use as in the original: hashes.
  ///
  /// Throws ``AccountFault/storage(_:)``; also where that folder has accounts.
  public func backup(toFolder folder: String) throws(AccountFault) {
    let copy = Self.file(in: folder)
    try AccountFiles.makePrivateFile(copy)
    try AccountFault.translating(at: copy) {
      let queue = try DatabaseQueue(path: copy)
      try copyAll(to: queue)
      try queue.close()
    }
  }
}
