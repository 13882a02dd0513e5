public import PlanModel
public import ThaiCivil

/// Why the log or the accounts could not be opened, read or written. Nothing has been changed then.
public enum StoreFault: Error, Hashable, Sendable {
  /// A path and the reason.
  case cannotOpen(String, String)
  /// Something else is at the path.
  case foreign(Kept, at: String)
  /// A later program made it; the version of its tables.
  case newerVersion(Kept, Int)
  /// What is at the path cannot be what was written, and why not.
  case damaged(Kept, at: String, String)
  /// The log is not as it was written, and so nothing is made of it.
  case unverified(Verification.Fault)
  /// The log belongs to another plan than the one that is in use.
  case otherPlan(Plan.ID, inUse: Plan.ID)
  /// The path that cannot be written.
  case readOnly(String)
  /// The path that there is no room for.
  case diskFull(String)
  /// A path, and what the system said when the disk did not take or give its octets.
  case diskFailed(String, String)
  /// The clock shows a time before that of the last entry.
  case clockBehind(last: Instant, now: Instant)
  /// Others wrote for so long that it was not our turn.
  case busy(Kept)
  /// A path and the reason.
  case fileUnreadable(String, String)
  /// A path at which there is no file with octets of its own, and what is there.
  case notAFile(String, FileKind)
  /// The path of a file without a single octet, which shows nothing.
  case evidenceEmpty(String)
  /// The path of a file that somebody wrote while it was read, so that nobody knows what it should be.
  case evidenceChanging(String)
  /// The size of the file and the largest that is kept, in octets.
  case evidenceTooLarge(Int, limit: Int)
  /// What the file is and what its name says are two things.
  case evidenceMismatch(EvidenceMismatch)
  /// An entry names a file, by its SHA-256, that was not stored first.
  case evidenceNotStored(String)
  /// The text of an entry that could not be read back as it is: one with a day far outside every
  /// calendar, for one.
  case unwritable(String)
  /// The entry of this number is in no checkpoint yet: the last has so many.
  case notInCheckpoint(Int, size: Int)
  /// A backup or an import never goes over what is there.
  case notEmpty(String)
  /// A line of an import, from 1, and what is wrong with it.
  case badLine(Int, String)
  /// Anything else that the system said.
  case failed(String)

  /// What can be where a file should be.
  public enum FileKind: String, Hashable, Sendable {
    case folder, device, socket
    case namedPipe = "named pipe"
    case unknown = "thing of an unknown kind"
  }

  /// What a store keeps.
  public enum Kept: String, Hashable, Sendable { case log, accounts }
}
