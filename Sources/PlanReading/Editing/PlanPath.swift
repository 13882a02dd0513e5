/// A place in a plan file: `plan` for the whole, `plan.dimensions.d1.title` for the title of a dimension.
///
/// Elements of lists are named by their id, which stays when they move; those that have none, or the id of one
/// before, by their place from 0. No id begins with a digit, and none has a point.
public struct PlanPath: Hashable, Sendable, CustomStringConvertible {
  /// Keys and elements from the outside in; none for the whole plan.
  public let names: [String]

  /// The whole plan.
  public static let plan = PlanPath([])

  /// A plan is not nested half as deep.
  private static let mostNames = 24
  private static let first = "plan"

  init(_ names: [String]) { self.names = names }

  /// Nil for what ``description`` is not.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == Self.first, parts.count <= Self.mostNames,
      parts.allSatisfy(Self.isName)
    else { return nil }
    names = Array(parts.dropFirst())
  }

  public var description: String { ([Self.first] + names).joined(separator: ".") }

  /// A key or an element of what is here.
  public func appending(_ name: String) -> PlanPath { PlanPath(names + [name]) }

  /// What this is a part of; nil for the whole plan.
  public var parent: PlanPath? { names.isEmpty ? nil : PlanPath(names.dropLast()) }

  /// The key or element that it is of its parent; nil for the whole plan.
  public var last: String? { names.last }

  /// This place and all that it is part of, the whole plan first.
  public var lineage: [PlanPath] { (0...names.count).map { PlanPath(Array(names.prefix($0))) } }

  /// Whether this place is the other, or within it.
  public func isWithin(_ other: PlanPath) -> Bool { names.starts(with: other.names) }

  private init(_ names: ArraySlice<String>) { self.names = Array(names) }

  /// Whether a key or an element can be part of a path.
  static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { octet in
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
