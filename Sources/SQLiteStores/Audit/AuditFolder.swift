import Crypto
import Glibc
public import Stores
import Synchronization
public import ThaiCivil

/// The audit trail of a data folder: one file a day under `audit/`, and beside them the key of its pseudonyms,
/// all for their owner alone. A backup has neither.
public final class AuditFolder: AuditTrail {
  private let path: String
  private let days: Int
  private let key: SymmetricKey
  /// Lines of two threads must not fall into each other.
  private let writing = Mutex(())

  private static let ending = ".jsonl"

  /// `days` is how long an event is kept; 0 keeps none. Throws where there is no key and none can be made.
  init(_ path: String, keptFor days: Int) throws(StoreFault) {
    (self.path, self.days) = (path, days)
    key = try Self.key(in: path)
  }

  public func add(_ event: AuditEvent) throws(StoreFault) {
    guard days > 0 else { return }
    let text = AuditLine(event, key: key).text + "\n"
    let place = "\(path)/\(event.at.bangkokDay.gregorianExtended)\(Self.ending)"
    let fault = writing.withLock { _ -> StoreFault? in
      let descriptor = open(place, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return FileSystem.fault(writing: place) }
      defer { close(descriptor) }
      let line = Array((Self.isCutOff(descriptor) ? "\n" + text : text).utf8)
      let count = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      return count == line.count ? nil : FileSystem.fault(writing: place)
    }
    if let fault { throw fault }
  }

  /// Whether a process that was killed left half a line at the end.
  private static func isCutOff(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    return end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
  }

  public func purge(now: Instant) throws(StoreFault) {
    let first = ThaiDate(dayNumber: now.bangkokDay.dayNumber + 1 - days).gregorianExtended
    // Days of this form are in order as texts are.
    for name in Self.files(in: path) where name < first { FileSystem.remove("\(path)/\(name)") }
  }

  /// What is kept, the first event first: of one person or from one address, where that is asked for.
  public func lines(by name: String? = nil, from address: String? = nil) throws(StoreFault)
    -> [AuditLine]
  {
    let who = name.map { Pseudonym(of: $0, key: key).text }
    let place = address.map { Pseudonym(at: $0, key: key).text }
    var lines: [AuditLine] = []
    for name in Self.files(in: path) {
      var octets: [UInt8] = []
      try OpenFile("\(path)/\(name)").read { (piece) throws(StoreFault) in
        octets += piece
        return true
      }
      lines += String(decoding: octets, as: UTF8.self).split(separator: "\n").compactMap { text in
        AuditLine(text)
      }
    }
    return lines.filter { line in
      (who == nil || line.who == who || line.whom == who)
        && (place == nil || line.address == place)
    }
  }

  private static func files(in path: String) -> [String] {
    FileSystem.names(in: path).filter { $0.hasSuffix(ending) }.sorted()
  }

  private static func key(in folder: String) throws(StoreFault) -> SymmetricKey {
    let place = folder + "/key"
    try FileSystem.makeFolder(FileSystem.folder(of: folder))
    try FileSystem.makeFolder(folder)
    if !FileSystem.exists(place) {
      let made = SymmetricKey(size: .bits256)
      let file = try NewFile(FileSystem.draft(of: place))
      let fault = made.withUnsafeBytes { octets -> StoreFault? in
        do throws(StoreFault) { try file.add(octets) } catch { return error }
        return nil
      }
      if let fault { throw fault }
      try file.keep(as: place)
    }
    let octets = try OpenFile(place).beginning(Pseudonym.keyOctets)
    guard octets.count == Pseudonym.keyOctets else {
      throw .cannotOpen(place, "a key has \(Pseudonym.keyOctets) octets")
    }
    return SymmetricKey(data: octets)
  }
}
