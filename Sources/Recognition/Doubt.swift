public import PlanModel

/// Something that the recogniser is not sure of, for a person to look at: where it stands, what was seen,
/// what was taken, and what else it could be.
public struct Doubt: Sendable {
  public let kind: Kind
  /// What of the plan it is about.
  public let subject: Subject
  public internal(set) var place: Place?
  /// The paragraph or cell that it stands in; nil where no place is.
  public internal(set) var context: String?
  public let seen: String
  /// Nil where nothing was taken.
  public let taken: String?
  public let alternatives: [String]

  init(
    _ kind: Kind, _ subject: Subject, at place: Place?, seen: String, taken: String?,
    alternatives: [String] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.place = place
    self.seen = seen
    self.taken = taken
    self.alternatives = alternatives
  }

  /// A part of the plan.
  public struct Subject: Hashable, Sendable {
    /// Nil for the plan as a whole.
    public let number: PrintedNumber?
    /// The group that the number is of, where numbers begin again in each; else nil.
    public let group: PrintedNumber?
    public let part: Part

    public enum Part: Hashable, Sendable {
      case whole, title, objectives, targetGroup, period, budget, owners, results, rhythms
      /// Counted from 0 in the project.
      case step(Int)
    }

    init(_ number: PrintedNumber?, _ part: Part = .whole, in group: PrintedNumber? = nil) {
      self.number = number
      self.group = group
      self.part = part
    }

    /// Another part of the same project.
    func with(_ part: Part) -> Subject { Subject(number, part, in: group) }
  }

  /// The kinds of doubts; each has a paragraph in Reading.md.
  public enum Kind: String, CaseIterable, Sendable {
    // Letters
    case foreignLetters = "foreign-letters"
    case mixedScripts = "mixed-scripts"
    case looseMark = "loose-mark"
    case misreading
    case wordTwice = "word-twice"
    case spellingTwin = "spelling-twin"
    case lowConfidence = "low-confidence"
    case lettersSeenByMachine = "letters-seen-by-machine"
    // Structure
    case headingUnclear = "heading-unclear"
    case headingMissing = "heading-missing"
    case sectionMissing = "section-missing"
    case numberTwice = "number-twice"
    case numberOutOfOrder = "number-out-of-order"
    case numberMissing = "number-missing"
    case lineJoined = "line-joined"
    case leadLeftOut = "lead-left-out"
    case titlesDiffer = "titles-differ"
    case projectNotFound = "project-not-found"
    case projectNotListed = "project-not-listed"
    case countDiffers = "count-differs"
    // Values
    case organisationDiffers = "organisation-differs"
    case ownerUnusual = "owner-unusual"
    case ownerNearAnother = "owner-near-another"
    case ownerPerson = "owner-person"
    case amountUnclear = "amount-unclear"
    case amountForYears = "amount-for-years"
    case budgetsDiffer = "budgets-differ"
    case periodUnclear = "period-unclear"
    case timingUnclear = "timing-unclear"
    case targetAssumed = "target-assumed"
    case planFactMissing = "plan-fact-missing"
  }
}
