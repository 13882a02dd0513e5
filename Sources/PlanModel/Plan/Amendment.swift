public import ThaiCivil

/// A change of the plan by the authority that made it.
public struct Amendment: Hashable, Sendable {
  public let number: Int
  public let date: ThaiDate
  public let reason: String
  /// What changed, one line each.
  public let changes: [String]
}

/// Something that was read into the document, so that nobody takes it for the document's own word.
public struct Assumption: Hashable, Sendable {
  public typealias ID = Identifier<Assumption>

  public let id: ID
  /// The place in the plan file, as ids with slashes: `projects/council-on-tour/budget`.
  public let about: String
  /// How it was read.
  public let reads: String
  public let why: String
}
