import Interchange
public import Stores
import Synchronization

/// The draft of the plan in a data folder: one file, written whole beside its place, for its owner alone.
public final class DraftFile: DraftShelf {
  private let path: String
  /// Changes of two threads must not undo each other; those of two programs wait for the folder.
  private let writing = Mutex(())

  /// A plan file has at most 1 MB, which JSON may make twice as long, and the changes are short.
  private static let largest = 8 << 20

  init(_ path: String) { self.path = path }

  public func kept() throws(StoreFault) -> RevisedDraft {
    guard FileSystem.exists(path) else { return .none }
    var octets: [UInt8] = []
    try OpenFile(path).read { (piece) throws(StoreFault) in
      octets += piece
      return octets.count <= Self.largest
    }
    let json = try? JSON.read(octets, within: JSON.Limits(octets: Self.largest))
    guard let kept = json.flatMap(RevisedDraft.init) else {
      throw .cannotOpen(path, "it is not as it was written")
    }
    return kept
  }

  @discardableResult
  public func put(_ draft: KeptDraft?, after revision: Int) throws(DraftFault) -> Int {
    let result = writing.withLock { _ -> Result<Int, DraftFault> in
      do throws(StoreFault) {
        let folder = FileSystem.folder(of: path)
        try FileSystem.makeFolder(folder)
        return try FileSystem.alone(in: folder) { () throws(StoreFault) in
          let kept = try kept()
          guard kept.revision == revision else { return .failure(.changed(kept)) }
          try write(RevisedDraft(revision: revision + 1, draft: draft), to: path)
          return .success(revision + 1)
        }
      } catch {
        return .failure(.storage(error))
      }
    }
    return try result.get()
  }

  /// Writes what is kept to another place, where something is.
  func copy(to place: String) throws(StoreFault) {
    let kept = try kept()
    if kept != .none { try write(kept, to: place) }
  }

  private func write(_ kept: RevisedDraft, to place: String) throws(StoreFault) {
    try FileSystem.makeFolder(FileSystem.folder(of: place))
    let file = try NewFile(FileSystem.draft(of: place))
    let octets = Array(kept.json.text(.line).utf8)
    let fault = octets.withUnsafeBytes { octets -> StoreFault? in
      do throws(StoreFault) { try file.add(octets) } catch { return error }
      return nil
    }
    if let fault { throw fault }
    try file.keep(as: place)
  }
}
