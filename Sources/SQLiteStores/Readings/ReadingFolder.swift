import Glibc
import Interchange
public import Stores
import Synchronization
public import ThaiCivil

/// Readings in a data folder: a file each under `readings/`, and beside it the document until it was read, all for
/// their owner alone.
public final class ReadingFolder: ReadingShelf {
  private let path: String
  /// Changes of two threads must not undo each other.
  private let writing = Mutex(())

  private static let ending = ".json"
  /// A draft of a plan of 2,000 pages with its doubts has a fraction of it.
  private static let largest = 64 << 20

  init(_ path: String) { self.path = path }

  private func place(_ id: DocumentReading.ID) -> String { "\(path)/\(id.text)\(Self.ending)" }

  public func add(_ reading: DocumentReading, filesAt paths: [String]) throws(StoreFault) {
    try FileSystem.makeFolder(path)
    let places = self.paths(of: reading)
    do throws(StoreFault) {
      for (from, to) in zip(paths, places) { try NewFile.copy(from, to: to) }
      try write(reading)
    } catch {
      for place in places { FileSystem.remove(place) }
      throw error
    }
  }

  public func readings() throws(StoreFault) -> [DocumentReading] {
    var readings: [DocumentReading] = []
    for name in FileSystem.names(in: path) where name.hasSuffix(Self.ending) {
      guard let id = ReadingID(String(name.dropLast(Self.ending.count))),
        let reading = try reading(id)
      else { continue }
      readings.append(reading)
    }
    return readings.sorted { ($0.at, $0.id.text) > ($1.at, $1.id.text) }
  }

  public func reading(_ id: DocumentReading.ID) throws(StoreFault) -> DocumentReading? {
    let place = place(id)
    var octets: [UInt8] = []
    do throws(StoreFault) {
      try OpenFile(place).read { (piece) throws(StoreFault) in
        octets += piece
        return octets.count <= Self.largest
      }
    } catch {
      // Somebody may remove it at any moment: then it is not there, which is no fault.
      guard FileSystem.exists(place) else { return nil }
      throw error
    }
    let json = try? JSON.read(octets, within: JSON.Limits(octets: Self.largest))
    guard let reading = json.flatMap({ DocumentReading($0, id: id) }) else {
      throw .cannotOpen(place, "it is not as it was written")
    }
    return reading
  }

  public func paths(of reading: DocumentReading) -> [String] {
    reading.files.indices.map { "\(path)/\(reading.id.text).\($0 + 1).document" }
  }

  public func change(
    _ id: DocumentReading.ID, to state: DocumentReading.State
  ) throws(StoreFault) {
    let fault = writing.withLock { _ -> StoreFault? in
      do throws(StoreFault) {
        guard let before = try reading(id) else { return nil }
        let now = DocumentReading(
          id: id, author: before.author, at: before.at, files: before.files, state: state)
        try write(now)
        if !state.isOpen { for place in paths(of: now) { FileSystem.remove(place) } }
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  public func remove(_ id: DocumentReading.ID) throws(StoreFault) {
    writing.withLock { _ in
      for name in FileSystem.names(in: path) where name.hasPrefix(id.text + ".") {
        FileSystem.remove("\(path)/\(name)")
      }
    }
  }

  public func purge(
    now: Instant, keeping needed: DocumentReading.ID?
  ) throws(StoreFault) {
    for reading in try readings() where reading.expires < now && reading.id != needed {
      try remove(reading.id)
    }
  }

  // MARK: Files

  private func write(_ reading: DocumentReading) throws(StoreFault) {
    let place = place(reading.id)
    let file = try NewFile(FileSystem.draft(of: place))
    let octets = Array(reading.json.text(.line).utf8)
    let fault = octets.withUnsafeBytes { octets -> StoreFault? in
      do throws(StoreFault) { try file.add(octets) } catch { return error }
      return nil
    }
    if let fault { throw fault }
    try file.keep(as: place)
  }
}
