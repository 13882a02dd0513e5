/// Something that came in and is to be settled, such as a complaint, by the office's own number for it.
public struct Matter: Hashable, Sendable {
  public let place: Place
  public let reference: String

  /// Under which time limit it is.
  public enum Place: Hashable, Sendable {
    /// One that a project of the plan states.
    case limit(Project.ID, String)
    /// None: the office keeps it, and its plan states no limit.
    case office
  }

  public init(_ project: Project.ID, limit: String, reference: String) {
    (place, self.reference) = (.limit(project, limit), reference)
  }

  public init(ofOffice reference: String) { (place, self.reference) = (.office, reference) }

  public var subject: LogSubject {
    switch place {
    case .limit(let project, _): .project(project)
    case .office: .office
    }
  }

  /// Nil for one of the office.
  public var limit: String? {
    switch place {
    case .limit(_, let limit): limit
    case .office: nil
    }
  }

  /// What tells it from others: its number however that is written.
  var key: Key { Key(place: place, reference: DocumentNumber(reference)) }

  struct Key: Hashable {
    let place: Place
    let reference: DocumentNumber
  }
}
