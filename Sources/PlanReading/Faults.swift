internal import PlanModel
internal import ThaiCivil

/// Gathers what reading finds, so that one run reports everything.
///
/// A class because every reader of a mapping adds to the same list; it never leaves one call of
/// ``PlanReader/read(_:)``.
final class Faults {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many keys were unknown so far.
  var unknownKeys = 0
  private(set) var eras: [Located<PlanDraft.Era>] = []
  /// The lines of the file, for what the YAML reader leaves out of a text.
  private let lines: [ArraySlice<UInt8>]

  init(_ octets: [UInt8]) {
    lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// What stands in a line from a position on.
  func source(from position: Position) -> Substring {
    // A hostile line of a megabyte would be decoded for each text in it.
    guard lines.indices.contains(position.line - 1), lines[position.line - 1].count <= 4096 else {
      return ""
    }
    let line = String(decoding: lines[position.line - 1], as: UTF8.self)
    return Substring(line.unicodeScalars.dropFirst(position.column - 1))
  }

  func add(
    _ rule: Diagnostic.Rule, at position: Position, _ message: Phrase, hint: Phrase? = nil,
    missing key: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: position, message, hint: hint, missing: key))
  }

  /// The same with names that are others in a form.
  func add(
    _ rule: Diagnostic.Rule, at position: Position, _ message: FaultPhrase,
    hint: FaultPhrase? = nil, missing key: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: position, message, hint: hint, missing: key))
  }

  func note(_ era: PlanDraft.Era, at position: Position) {
    eras.append(Located(era, at: position))
  }

  /// A day, month or year that cannot be read.
  func add(_ fault: DateFault, in text: String, at position: Position, example: String) {
    if case .commonEra = fault { note(.common, at: position) }
    add(fault.rule, at: position, fault.words(of: text, example: example))
  }

  /// An amount that cannot be read.
  func add(_ fault: BahtFault, in text: String, at position: Position) {
    add(fault.rule, at: position, fault.words(of: text))
  }

  /// A number that cannot be read.
  func add(_ fault: NumberFault, in text: String, at position: Position) {
    add(.unreadableNumber, at: position, fault.words(of: text))
  }

  func warn(
    _ rule: Diagnostic.Rule, at position: Position, _ message: Phrase, hint: Phrase? = nil
  ) {
    diagnostics.append(Diagnostic(rule, .warning, at: position, message, hint: hint))
  }

  private func add(_ rule: Diagnostic.Rule, at position: Position, _ words: FaultWords) {
    add(rule, at: position, words.message, hint: words.hint)
  }
}

extension DateFault {
  fileprivate var rule: Diagnostic.Rule {
    switch self {
    case .unreadable, .noFiscalYear, .yearsReversed, .yearOutOfRange: .unreadableDate
    case .noSuchDay: .noSuchDay
    case .commonEra: .commonEraYear
    case .addedTwice: .yearAddedTwice
    }
  }
}

extension BahtFault {
  fileprivate var rule: Diagnostic.Rule {
    switch self {
    case .unreadable, .overflow, .groupingOdd: .unreadableAmount
    case .satangFraction: .satangFraction
    case .negative: .negativeAmount
    case .wordsDiffer, .wordsUnreadable: .amountWordsDiffer
    }
  }
}
