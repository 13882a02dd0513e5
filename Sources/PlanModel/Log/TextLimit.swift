/// The greatest lengths of texts in the log, in Unicode scalars. The rules of the log refuse what is longer;
/// forms and the API's description say so beforehand, and all of them take the numbers from here. So does the checker
/// of plans.
public enum TextLimit {
  /// A text of several lines.
  public static let words = 10_000
  /// A text of a plan; the longest of the plans that were read has 324.
  public static let planText = 2_000
  /// A text of one line.
  public static let line = 500
  /// The name or the position of a person.
  public static let name = 200
  /// The name of a file: no file system has longer ones.
  public static let fileName = 255
  /// An http or https address.
  public static let address = 2_000
}

extension LogRefusal.Part {
  /// Nil for what is no text.
  public var longest: Int? {
    switch self {
    case .field(let field): field.shape.longest
    case .authorName, .authorPosition: TextLimit.name
    case .evidenceName: TextLimit.fileName
    case .evidenceKind: TextLimit.line
    case .evidenceAddress: TextLimit.address
    case .evidenceSize: nil
    }
  }
}
