public import ThaiCivil

/// Why what somebody typed names nothing of a plan, or more than one thing.
public enum NamingFault: Error, Hashable, Sendable {
  // `near` is what may have been meant
  case unknownOwner(String, near: String?, known: [String])
  case unknownProject(String, near: String?)
  case severalProjects(String, [Project.ID])
  case unknownPart(String, of: PrintedNumber, near: String?, steps: Int)
  case severalParts(String, of: PrintedNumber, [Step.ID])
  case unknownIndicator(String, of: PrintedNumber, near: String?, titles: [String])
  case unknownObligation(String, near: String?)
  /// A project is named where one of its steps is wanted.
  case projectAlone(String, steps: [Choice])
  case nothingOwed(String, FiscalYear, inYears: [FiscalYear])
  case unknownOccurrence(String, of: String, known: [String])
  /// Something of which several are owed; the choices are those that can be meant.
  case severalObligations(String, [Choice])
  case noTimeLimit(PrintedNumber)
  case severalTimeLimits([Choice])

  /// What to type, and what it means.
  public struct Choice: Hashable, Sendable {
    public let text: String
    public let meaning: String
  }
}
