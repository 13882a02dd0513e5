import PlanModel

/// What the program's exit code says (sysexits.h, and 1 for "look at it").
enum ExitStatus {
  /// Something is overdue, or a strict check found a warning.
  static let overdueOrFaulty: Int32 = 1
  /// The command line is wrong.
  static let usage: Int32 = 64
  /// What was read is not valid.
  static let invalid: Int32 = 65
  /// A file or folder that was named is not there or cannot be read.
  static let noInput: Int32 = 66
  /// Something that is needed is out of reach: a folder that cannot be written.
  static let outOfReach: Int32 = 69
  /// A bug of the program.
  static let bug: Int32 = 70
  /// It was recorded and could not be shown: recording it again would count it twice.
  static let recordedNotShown: Int32 = 74

  /// Every code with its meaning, as the help and the manual say it.
  static let meanings: [(code: Int32, meaning: String)] = [
    (0, "done"), (overdueOrFaulty, "faults that a strict run counts"), (usage, "usage"),
    (invalid, "input not valid"), (noInput, "no such file, or no log"),
    (outOfReach, "out of reach"),
    (bug, "a bug of the program"), (recordedNotShown, "recorded, but not shown: do not retry"),
  ]
}

/// Why a command stops, in words for whoever typed it, and with which code.
struct Failure: Error {
  let status: Int32
  let message: String
  let hint: String?

  init(_ status: Int32, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  /// What was typed names nothing, or more than one thing.
  init(_ fault: NamingFault) {
    self.init(ExitStatus.usage, fault.message, hint: fault.hint)
  }
}
