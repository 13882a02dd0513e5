import Foundation
internal import ThaiCivil

/// What a name looks like: two names with the same look are taken for each other on a page and on paper.
///
/// It is a skeleton in the sense of Unicode's UTS #39, 4, over the letters that a name may have: Thai marks in
/// the one order that ``Swift/String/plain`` gives them, no signs that are not seen, one height of letters, and
/// of letters that differ in a stroke, one.
package struct NameLook: Hashable, Sendable {
  private let text: String

  package init(_ name: String) {
    let shaped = name.plain.precomposedStringWithCompatibilityMapping.lowercased()
    var seen = String.UnicodeScalarView()
    for scalar in shaped.unicodeScalars where !Self.isGap(scalar) {
      seen.append(Self.twins[scalar] ?? scalar)
    }
    text = String(seen).replacingOccurrences(of: "rn", with: "m")
      .replacingOccurrences(of: "vv", with: "w")
  }

  /// Blanks and stops: “สมชาย  ใจดี” and “สมชาย-ใจดี” name the same person.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.textRole {
    case .seen: [".", "-", "_", "'", ",", "/"].contains(scalar)
    case .blank, .lineEnd, .joint, .hidden, .control: true
    }
  }

  /// Of confusables.txt of UTS #39 the rows between letters and digits of Thai and ASCII, and Thai digits,
  /// which are read as the others are.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    var twins: [Unicode.Scalar: Unicode.Scalar] = [
      "l": "i", "1": "i", "|": "i", "0": "o",
      "ฃ": "ข", "ฅ": "ค", "ด": "ค", "ต": "ค", "ซ": "ช", "ฑ": "ท", "ฏ": "ฎ", "ม": "ฆ", "ๅ": "า",
    ]
    for (thai, digit) in zip("๐๑๒๓๔๕๖๗๘๙".unicodeScalars, "oi23456789".unicodeScalars) {
      twins[thai] = digit
    }
    return twins
  }()
}
