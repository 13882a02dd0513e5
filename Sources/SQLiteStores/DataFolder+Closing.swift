public import Stores

extension DataFolder {
  /// Whether the office that works in this folder asks for two people to close a round, as its server said last.
  /// So a command that has no accounts to ask knows of it, too.
  public var closesByTwo: Bool { FileSystem.exists(closingPath) }

  var closingPath: String { path + "/close-by-two" }

  /// Writes down what the office asks for; nothing where it is known already.
  public func keep(closesByTwo: Bool) throws(StoreFault) {
    guard closesByTwo != self.closesByTwo else { return }
    guard closesByTwo else {
      FileSystem.remove(closingPath)
      guard !FileSystem.exists(closingPath) else { throw FileSystem.fault(writing: closingPath) }
      return FileSystem.sync(folder: path)
    }
    try NewFile(FileSystem.draft(of: closingPath)).keep(as: closingPath)
  }
}
