/// What a new edition takes away of the calendars that subscribers have.
public struct Removal: Hashable, Sendable {
  /// The entries that are published and not cancelled, by UID: one that stands in several calendars counts once.
  public let standing: Set<String>
  /// Those of them that the new edition cancels or drops.
  public let vanishing: Set<String>

  /// Nothing of nothing.
  public init() { (standing, vanishing) = ([], []) }

  /// What a publication takes away of the edition before it; nil is none before.
  public init(_ publication: Publication, after published: PublishedCalendar?) {
    standing = Set(
      (published?.entries ?? []).filter { $0.state != .cancelled }.map(\.uid))
    let kept = Set(publication.calendar.entries.filter { $0.state != .cancelled }.map(\.uid))
    vanishing = standing.subtracting(kept)
  }

  private init(standing: Set<String>, vanishing: Set<String>) {
    self.standing = standing
    self.vanishing = vanishing
  }

  /// Both together.
  public static func + (left: Removal, right: Removal) -> Removal {
    Removal(
      standing: left.standing.union(right.standing),
      vanishing: left.vanishing.union(right.vanishing))
  }

  /// Whether so much goes that it looks like an accident: more than ten entries, and more than one in ten.
  public var isLarge: Bool { vanishing.count > 10 && vanishing.count * 10 > standing.count }
}
