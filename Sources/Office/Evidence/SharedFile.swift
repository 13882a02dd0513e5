import Photos
public import PlanModel
public import Stores

/// A file of evidence as colleagues may have it: a photo without the place where it was taken, its device and its
/// time, anything else as it was filed.
///
/// The original stays where the log keeps it, under the hash that the log says: it is what was filed, and what
/// whoever checks the log checks. No door hands it out; whoever keeps the data folder has it.
public struct SharedFile: Sendable {
  /// What it was filed as.
  public let name: String
  public let kind: String
  /// How many octets it has as it is handed out.
  public let octets: Int
  private let sha256: String
  private let photo: CleanPhoto?
  private let store: any LogStore

  /// Why a file is not handed out.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no file, or was erased.
    case notAFile
    /// A photo from which nothing can be taken out: it is damaged, or of a format that is not known well enough.
    case notCleaned
  }

  /// Reads as much of a photo as is needed to take it apart; may block. Throws ``Fault``, or a `StoreFault`.
  public init(_ evidence: Evidence, in store: any LogStore) throws {
    guard case .file(let sha256, let name, let octets, let kind) = evidence.content else {
      throw Fault.notAFile
    }
    let beginning = try store.evidence(sha256, from: 0, atMost: ClosedPicture.octetsNeeded)
    guard !ClosedPicture.isOne(beginning: beginning) else { throw Fault.notCleaned }
    do {
      photo = try PhotoKind(rawValue: kind).map { kind in
        try CleanPhoto(of: kind, size: octets) { offset, most in
          try store.evidence(sha256, from: offset, atMost: most)
        }
      }
    } catch is PhotoFault {
      throw Fault.notCleaned
    }
    (self.name, self.kind, self.sha256, self.store) = (name, kind, sha256, store)
    self.octets = photo?.count ?? octets
  }

  /// Octets from an offset on, at most so many; none at its end. May block.
  public func octets(from offset: Int, atMost most: Int) throws(StoreFault) -> [UInt8] {
    guard let photo else { return try store.evidence(sha256, from: offset, atMost: most) }
    return try photo.octets(from: offset, atMost: most) { (offset, most) throws(StoreFault) in
      try store.evidence(sha256, from: offset, atMost: most)
    }
  }
}
