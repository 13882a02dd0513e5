public import ThaiCivil

/// The scores of all indicators of a year, in the order of their numbers.
public struct ITAScores: Hashable, Sendable {
  /// Each from 0 to 100, with two decimals.
  public let scores: [Percent]

  /// More than any framework has.
  public static let most = 20

  /// Nil for none, for more than ``most``, and for a score that is not of 100.
  public init?(_ scores: [Percent]) {
    guard (1...Self.most).contains(scores.count),
      scores.allSatisfy({ (0...10_000).contains($0.hundredths) })
    else { return nil }
    self.scores = scores
  }

  /// Reads what people type, score after score with blanks, lines or semicolons between, in Thai or Arabic
  /// digits; commas with a blank behind them part, too.
  public static func read(_ text: String) throws(Fault) -> ITAScores {
    let pieces = text.replacingPartingCommas.split { $0.isWhitespace || ";；".contains($0) }
    guard pieces.count <= most else { throw .tooMany }
    var scores: [Percent] = []
    for piece in pieces {
      guard let quantity = Quantity(reading: String(piece)),
        (0...1_000_000).contains(quantity.tenThousandths), quantity.tenThousandths % 100 == 0
      else { throw .unreadable(String(piece)) }
      scores.append(Percent(hundredths: Int(quantity.tenThousandths / 100)))
    }
    guard let read = ITAScores(scores) else { throw .none }
    return read
  }

  /// Why scores could not be read.
  public enum Fault: Error, Hashable, Sendable {
    case none
    case tooMany
    /// Not a number from 0 to 100 with at most two decimals.
    case unreadable(String)
  }
}

extension ITAScores: CustomStringConvertible {
  /// Two decimals each, with blanks between: `94.56 88.13 100.00`.
  public var description: String { scores.map(\.description).joined(separator: " ") }

  /// Nil for what ``description`` does not write.
  public init?(_ text: String) {
    guard let read = try? Self.read(text), read.description == text else { return nil }
    self = read
  }
}

extension String {
  /// A comma before a blank or a line's end parts scores; one between digits does not.
  fileprivate var replacingPartingCommas: String {
    var out = ""
    for (index, letter) in zip(indices, self) {
      let next = self.index(after: index)
      let parts = letter == "," && (next == endIndex || self[next].isWhitespace)
      out.append(parts ? " " : letter)
    }
    return out
  }
}
