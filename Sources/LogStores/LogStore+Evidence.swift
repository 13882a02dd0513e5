public import PlanModel
public import ThaiCivil

extension LogStore {
  /// The largest file that is kept, in octets: 1 GiB.
  public static let largestEvidence = 1 << 30

  /// Keeps a copy of a file and gives what an entry says of it; the same file is kept once. `made` is
  /// the day on which it was made, nil where nobody knows.
  ///
  /// Throws `notAFile` for a folder, a pipe or a device, which may never end, `evidenceEmpty` and
  /// `evidenceTooLarge`, and `evidenceChanging` where somebody writes the file meanwhile.
  public func storeEvidence(
    path: String, name: String? = nil, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    let file = try OpenFile(path)
    guard file.size > 0 else { throw .evidenceEmpty(path) }
    guard file.size <= Self.largestEvidence else {
      throw .evidenceTooLarge(file.size, limit: Self.largestEvidence)
    }
    var draft = try draft()
    try file.read { (octets) throws(StoreFault) in
      try draft.add(octets)
      return draft.count <= file.size
    }
    guard draft.count == file.size, file.isUnchanged else { throw .evidenceChanging(path) }
    return Self.evidence(try draft.keep(), name: name ?? path, made: made)
  }

  /// Keeps octets that came in another way than as a file; throws `evidenceEmpty` where there are none.
  public func storeEvidence(
    octets: [UInt8], name: String, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    guard !octets.isEmpty else { throw .evidenceEmpty(name) }
    var draft = try draft()
    try octets.withUnsafeBufferPointer { (buffer) throws(StoreFault) in
      try draft.add(UnsafeRawBufferPointer(buffer))
    }
    return Self.evidence(try draft.keep(), name: name, made: made)
  }

  /// The media type of a file, by what it begins with (16 octets do) and by how its name ends.
  public static func evidenceKind(name: String, beginning: [UInt8]) -> String {
    EvidenceKind.of(name: name, beginning: beginning)
  }

  /// Where the file of a piece of evidence is.
  public func evidencePath(_ sha256: String) -> String { evidence.place(of: sha256) }

  private func draft() throws(StoreFault) -> EvidenceFolder.Draft {
    guard isWritable else { throw .readOnly(folder) }
    return try evidence.draft(atMost: Self.largestEvidence)
  }

  private static func evidence(
    _ stored: EvidenceFolder.Stored, name: String, made: ThaiDate?
  ) -> Evidence {
    let name = name.split(separator: "/").last.map(String.init) ?? name
    return Evidence(
      .file(
        sha256: stored.hash.description, name: name, octets: stored.octets,
        kind: EvidenceKind.of(name: name, beginning: stored.beginning)), made: made)
  }
}
