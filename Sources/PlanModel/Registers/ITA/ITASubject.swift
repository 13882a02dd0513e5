import ThaiCivil

/// What a remark or a text about a result is about.
public enum ITASubject: Hashable, Sendable {
  /// The result as a whole.
  case result
  /// An instrument, by its code.
  case instrument(String)
  /// An indicator, by its number.
  case indicator(Int)

  /// Reads `IIT` or `iit`, `4` or `๔`, and nothing for the result as a whole; nil for anything else.
  public init?(reading text: String) {
    let plain = text.plain.withArabicDigits.uppercased()
    if plain.isEmpty {
      self = .result
    } else if let number = Int(plain), (1...99).contains(number), String(number) == plain {
      self = .indicator(number)
    } else if (2...8).contains(plain.utf8.count), plain.utf8.allSatisfy({ (0x41...0x5A) ~= $0 }) {
      self = .instrument(plain)
    } else {
      return nil
    }
  }
}

extension ITASubject: CustomStringConvertible {
  /// What ``init(reading:)`` reads.
  public var description: String {
    switch self {
    case .result: ""
    case .instrument(let code): code
    case .indicator(let number): String(number)
    }
  }
}
