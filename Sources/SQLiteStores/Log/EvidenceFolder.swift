import Crypto
import PlanModel
import Stores
import ThaiCivil

/// The files that are evidence, each under the SHA-256 of its octets: `ab/abcd…` for one that begins
/// with `ab`. A file is never changed, so one that is there is there whole.
struct EvidenceFolder: Sendable {
  let path: String

  func place(of sha256: String) -> String { "\(path)/\(sha256.prefix(2))/\(sha256)" }

  func holds(_ sha256: String) -> Bool {
    LogHash(hex: sha256)?.description == sha256 && FileSystem.exists(place(of: sha256))
  }

  /// The hashes of all files that were stored before an instant, and not again since.
  func files(storedBefore instant: Instant) -> Set<String> {
    let all = FileSystem.names(in: path).flatMap { FileSystem.names(in: "\(path)/\($0)") }
    return Set(all.filter { holds($0) && isStored($0, before: instant) })
  }

  func isStored(_ sha256: String, before instant: Instant) -> Bool {
    FileSystem.changed(place(of: sha256)).map { $0 < instant.millisecondsSinceEpoch } ?? false
  }

  /// Keeps a copy of a file of the system.
  func store(path: String, name: String?, made: ThaiDate?) throws(StoreFault) -> Evidence {
    let file = try OpenFile(path)
    guard file.size > 0 else { throw .evidenceEmpty(path) }
    guard file.size <= SQLiteLogStore.largestEvidence else {
      throw .evidenceTooLarge(file.size, limit: SQLiteLogStore.largestEvidence)
    }
    var draft = try draft(atMost: SQLiteLogStore.largestEvidence)
    try file.read { (octets) throws(StoreFault) in
      try draft.add(octets)
      return draft.count <= file.size
    }
    guard draft.count == file.size, file.isUnchanged else { throw .evidenceChanging(path) }
    return try draft.keep(as: name ?? path, made: made)
  }

  /// Keeps octets that came in another way.
  func store(octets: [UInt8], name: String, made: ThaiDate?) throws(StoreFault) -> Evidence {
    guard !octets.isEmpty else { throw .evidenceEmpty(name) }
    var draft = try draft(atMost: SQLiteLogStore.largestEvidence)
    try octets.withUnsafeBufferPointer { (buffer) throws(StoreFault) in
      try draft.add(UnsafeRawBufferPointer(buffer))
    }
    return try draft.keep(as: name, made: made)
  }

  /// Keeps octets whatever they are, under their hash.
  func keep(_ octets: [UInt8]) throws(StoreFault) {
    var draft = try draft(atMost: .max)
    try octets.withUnsafeBufferPointer { (buffer) throws(StoreFault) in
      try draft.add(UnsafeRawBufferPointer(buffer))
    }
    try draft.keep()
  }

  /// Takes the rights of everybody but its owner, where a version before left them to the umask. The folder
  /// comes last: what was cut off begins again the next time.
  func makePrivate() {
    guard FileSystem.isOpenToOthers(path) else { return }
    for name in FileSystem.names(in: path) {
      let part = "\(path)/\(name)"
      for file in FileSystem.names(in: part) { FileSystem.makePrivate("\(part)/\(file)") }
      FileSystem.makePrivate(part)
    }
    FileSystem.makePrivate(path)
  }

  /// Something to put the octets of a new file into. It is written beside its place, put on the disk
  /// and then named, so a process that is killed leaves at most a draft.
  func draft(atMost limit: Int) throws(StoreFault) -> Draft {
    // Evidence may come before the log that makes the data folder.
    try FileSystem.makeFolder(FileSystem.folder(of: path))
    try FileSystem.makeFolder(path)
    return Draft(
      folder: self, file: try NewFile(FileSystem.draft(of: path + "/file")), limit: limit)
  }

  /// A file of which nobody knows the hash before its end.
  struct Draft: ~Copyable {
    fileprivate let folder: EvidenceFolder
    fileprivate let file: NewFile
    fileprivate let limit: Int
    private var hasher = SHA256()
    private(set) var count = 0
    private var look = EvidenceLook()

    fileprivate init(folder: EvidenceFolder, file: consuming NewFile, limit: Int) {
      (self.folder, self.limit) = (folder, limit)
      self.file = file
    }

    mutating func add(_ octets: UnsafeRawBufferPointer) throws(StoreFault) {
      count += octets.count
      guard count <= limit else { throw .evidenceTooLarge(count, limit: limit) }
      hasher.update(bufferPointer: octets)
      look.add(octets)
      try file.add(octets)
    }

    /// Gives the file its name, and says what an entry says of it. Where the same file is there already, that
    /// one stays; where somebody changed it, the right octets are back. Throws `evidenceMismatch`.
    consuming func keep(as name: String, made: ThaiDate?) throws(StoreFault) -> Evidence {
      let evidence = try Evidence(
        stored: hasher.logHash(), octets: count, look: look, name: name, made: made)
      try keep()
      return evidence
    }

    /// The same, whatever it is.
    consuming func keep() throws(StoreFault) {
      let sha256 = hasher.logHash().description
      let place = folder.place(of: sha256)
      if try folder.state(of: sha256, octets: count) == .whole {
        // Whoever names it does so from now on.
        FileSystem.touch(place)
        // The process that put it there may have died before its name was on the disk.
        FileSystem.sync(folder: FileSystem.folder(of: place))
      } else {
        try FileSystem.makeFolder(FileSystem.folder(of: place))
        try file.keep(as: place)
      }
    }
  }

  /// What is found where a file should be.
  enum State {
    case whole, missing, changed
  }

  /// Hashes the file again; `octets` is its size, where that is known.
  func state(of sha256: String, octets: Int?) throws(StoreFault) -> State {
    guard holds(sha256) else { return .missing }
    let place = place(of: sha256)
    do throws(StoreFault) {
      let file = try OpenFile(place)
      guard octets == nil || file.size == octets else { return .changed }
      var hasher = SHA256()
      try file.read { (chunk) throws(StoreFault) in
        hasher.update(bufferPointer: chunk)
        return true
      }
      return hasher.logHash().description == sha256 ? .whole : .changed
    } catch .notAFile {
      return .changed
    }
  }

  /// Removes a file that no entry names any more; it may be gone already.
  func remove(_ sha256: String) throws(StoreFault) {
    let place = place(of: sha256)
    guard FileSystem.exists(place) else { return }
    FileSystem.remove(place)
    guard !FileSystem.exists(place) else { throw FileSystem.fault(writing: place) }
    FileSystem.sync(folder: FileSystem.folder(of: place))
  }

  /// Copies a file that is here to another folder.
  func copy(_ sha256: String, to other: EvidenceFolder) throws(StoreFault) {
    let target = other.place(of: sha256)
    try FileSystem.makeFolder(FileSystem.folder(of: target))
    let file = try NewFile(FileSystem.draft(of: target))
    try OpenFile(place(of: sha256)).read { (octets) throws(StoreFault) in
      try file.add(octets)
      return true
    }
    try file.keep(as: target)
  }
}
