internal import Glibc

/// A folder for the temporary files of a program that is started; it goes when its owner goes.
///
/// Its name bears the number of this process, so that the folders of processes that were killed can be
/// told from those in use; they are removed when the next one is made.
struct WorkFolder: ~Copyable {
  let path: String

  private static let prefix = "sucharit-print-"

  init() throws(ChromiumFault) {
    let parent = Live.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    Self.removeAbandoned(in: parent)
    var template = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noWorkFolder("\(parent): \(String(cString: strerror(errno)))")
    }
    path = template.withUnsafeBufferPointer { name in
      name.baseAddress.map { String(cString: $0) } ?? parent
    }
  }

  deinit { Self.remove(path) }

  /// Hands the folder, and the files that stand in it, to another user.
  func give(to user: uid_t, _ group: gid_t) {
    for name in (try? Files.names(in: path)) ?? [] { _ = lchown("\(path)/\(name)", user, group) }
    _ = chown(path, user, group)
  }

  private static func removeAbandoned(in parent: String) {
    for name in (try? Files.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(number), process > 0, kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      remove("\(parent)/\(name)")
    }
  }

  /// Removes a folder and what is in it; follows no link.
  private static func remove(_ path: String) {
    for name in (try? Files.names(in: path)) ?? [] {
      let inner = "\(path)/\(name)"
      // A link to a folder is a file to be removed: unlink never follows.
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }
}
