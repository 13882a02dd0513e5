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

  public func keep(_ octets: [UInt8], as name: String) throws(StoreFault) {
    try FileSystem.makeFolder(path)
    let file = try NewFile(FileSystem.draft(of: place(of: name)))
    let fault = octets.withUnsafeBytes { octets -> StoreFault? in
      do throws(StoreFault) { try file.add(octets) } catch { return error }
      return nil
    }
    if let fault { throw fault }
    try file.keep(as: place(of: name))
  }

  /// Removes all of them.
  func clear() { FileSystem.removeFolder(path) }

  private func place(of name: String) -> String { "\(path)/\(name).pdf" }
}
