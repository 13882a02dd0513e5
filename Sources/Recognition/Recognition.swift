public import PlanModel
internal import ThaiCivil

/// What was read of a plan's document: a draft, the doubts about it, and what became of every line.
public struct Recognition: Sendable {
  public let draft: PlanDraft
  /// In the order of the document; those about the plan as a whole first.
  public let doubts: [Doubt]
  /// The lines of which nothing was made, in order.
  public let unread: [Unread]
  public let counts: Counts

  /// A line or a table that the draft has nothing of.
  public struct Unread: Sendable {
    public let place: Place
    public let text: String
  }

  /// How many lines became what.
  public struct Counts: Sendable {
    public var taken = 0
    public var headings = 0
    public var compared = 0
    public var prose = 0
    public var furniture = 0
    public var unread = 0
  }

  /// Reads manuscripts as one document, in their order.
  public static func read(_ manuscripts: [Manuscript]) -> Recognition {
    var recogniser = PlanRecogniser(manuscripts)
    return recogniser.recognise()
  }
}
