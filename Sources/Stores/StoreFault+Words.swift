internal import PlanModel
import ThaiCivil

extension StoreFault: CustomStringConvertible {
  /// What is wrong, for the one who runs the program.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .foreign(.log, let path): "\(path) is not an activity log"
    case .foreign(.accounts, let path): "\(path) does not hold accounts"
    case .newerVersion(.log, let version):
      "the log was made by a later version of this program (its tables are version \(version))"
    case .newerVersion(.accounts, let version):
      """
      the accounts were made by a later version of this program (their tables are version \(version))
      """
    case .damaged(.log, at: _, let reason): "the log is damaged: \(reason)"
    case .damaged(.accounts, let path, let reason): "\(path) is damaged: \(reason)"
    case .unverified(let fault): "the log does not verify, so nothing is made of it: \(fault)"
    case .otherPlan(let own, let plan):
      "the log belongs to the plan '\(own)', and not to '\(plan)'"
    case .readOnly(let path): "\(path) cannot be written"
    case .diskFull(let path): "there is no room left on the disk for \(path); nothing was written"
    case .diskFailed(let path, let reason): "the disk failed at \(path): \(reason)"
    case .clockBehind(let last, let now):
      "the clock shows \(now), before the last entry, which was recorded at \(last)"
    case .busy(let kept): "other programs kept the \(kept.rawValue) busy; nothing was written"
    case .fileUnreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notAFile(let path, let kind): "\(path) is a \(kind.rawValue), not a file"
    case .evidenceEmpty(let path): "\(path) is empty: it shows nothing"
    case .evidenceChanging(let path): "\(path) changed while it was read; nothing was written"
    case .evidenceTooLarge(let octets, let limit):
      "the file has \(octets) octets; \(limit) is the most that is kept"
    case .evidenceMismatch(let mismatch): mismatch.message.english
    case .evidenceNotStored(let sha256): "the file \(sha256) is not among the evidence"
    case .unwritable(let text): "the entry could not be read back and was not written: \(text)"
    case .notInCheckpoint(let number, let size):
      "entry \(number) is in no checkpoint yet; the last was signed over \(size) entries"
    case .notEmpty(let path): "\(path) is there already"
    case .badLine(let line, let reason): "line \(line): \(reason)"
    case .failed(let reason): reason
    }
  }

  /// What to do about it; nil where nothing general can be said.
  public var hint: String? {
    switch self {
    case .newerVersion: "use the later version of the program"
    case .damaged(.accounts, let path, _):
      """
      stop the program, then put \(path) back from a backup; without one move it away together with \
      the files of the same name that end in -wal and -shm: the next start makes a new one and prints \
      the link for a first coordinator. The activity log is not in it and is not touched
      """
    case .damaged(.log, _, _):
      "'sucharit log verify' names the first bad entry; keep the folder as it is"
    case .unverified:
      """
      keep the folder as it is; 'sucharit log list' and 'sucharit log verify' show what is there, and a \
      backup has what was written
      """
    case .clockBehind: "set the clock of this computer right"
    case .busy: "try again"
    case .diskFull: "make room and try again"
    case .diskFailed: "look whether the disk is full or failing, and make a backup"
    case .foreign(.accounts, _): "give another data folder, or move that file away"
    case .otherPlan(let own, _):
      "use the plan whose id is '\(own)', or give this one a data folder of its own with --data"
    case .foreign(.log, _): "give the folder of an activity log, or one that is not there yet"
    case .readOnly: "ask whoever owns it for the right to write there"
    case .notInCheckpoint: "'sucharit log checkpoint' signs one over all entries there are"
    case .notEmpty: "give another place"
    case .evidenceNotStored: "store the file before the entry that names it"
    case .notAFile(_, .folder): "name the files in it, one by one"
    case .notAFile: "save what comes out of it as a file, and name that"
    case .evidenceEmpty: "look whether it was saved or copied whole"
    case .evidenceMismatch(let mismatch): mismatch.remedy.english
    case .evidenceChanging: "try again when nobody writes it any more"
    case .cannotOpen, .fileUnreadable, .evidenceTooLarge, .unwritable, .badLine, .failed: nil
    }
  }
}
