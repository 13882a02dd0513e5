public import Stores

/// The prints of closed reports in a data folder, a file each, for their owner alone. What is erased in the log goes
/// from here, too: the folder goes, whatever it holds.
public struct PrintFolder: PrintShelf {
  private let path: String

  init(_ path: String) { self.path = path }

  /// A print is some megabytes; more is not one of ours.
  private static let largest = 256 << 20

  public func print(_ name: String) -> [UInt8]? {
    let place = place(of: name)
    guard FileSystem.exists(place) else { return nil }
    var octets: [UInt8] = []
    do throws(StoreFault) {
      try OpenFile(place).read { (piece) throws(StoreFault) in
        octets += piece
        return octets.count <= Self.largest
      }
    } catch {
      return nil
    }
    return octets
  }

  public func keep(
    _ octets: [UInt8], as name: String, unless isErased: () throws(StoreFault) -> Bool
  ) throws(StoreFault) {
    try FileSystem.makeFolder(path)
    // From here on it goes with the folder: a draft that is gone cannot be moved to its place.
    let file = try NewFile(FileSystem.draft(of: place(of: name)))
    let fault = octets.withUnsafeBytes { octets -> StoreFault? in
      do throws(StoreFault) { try file.add(octets) } catch { return error }
      return nil
    }
    if let fault { throw fault }
    guard try !isErased() else { return }
    try file.keep(as: place(of: name))
  }

  /// Removes all of them, those that are being kept right now, too.
  func clear() {
    // One that gets its place meanwhile keeps the folder from going: then once more.
    for _ in 0..<Self.mostTries where FileSystem.exists(path) { FileSystem.removeFolder(path) }
  }

  private static let mostTries = 100

  private func place(of name: String) -> String { "\(path)/\(name).pdf" }
}
