/// One fault of a plan file: where, what, and what to type instead.
public struct Diagnostic: Hashable, Sendable {
  public let rule: Rule
  public let severity: Severity
  public let at: Position
  private let telling: FaultPhrase
  private let mending: FaultPhrase?
  /// The key that is missing at the place; nil where something stands there.
  public let missing: String?

  /// `message` is one sentence without a full stop that quotes what was written; `hint` is nil where nobody but the
  /// author can know.
  public init(
    _ rule: Rule, _ severity: Severity = .error, at position: Position, _ message: FaultPhrase,
    hint: FaultPhrase? = nil, missing: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.at = position
    (telling, mending) = (message, hint)
    self.missing = missing
  }

  /// The same where everything is called alike in a file and in a form.
  public init(
    _ rule: Rule, _ severity: Severity = .error, at position: Position, _ message: Phrase,
    hint: Phrase? = nil, missing: String? = nil
  ) {
    self.init(
      rule, severity, at: position, FaultPhrase(message), hint: hint.map(FaultPhrase.init),
      missing: missing)
  }

  /// What is wrong, as a file is told of.
  public var message: Phrase { message(.file) }
  /// What to type; nil where nobody but the author can know.
  public var hint: Phrase? { hint(.file) }

  /// What is wrong, with the names that a door has.
  public func message(_ names: FaultNames) -> Phrase { telling.said(names) }
  public func hint(_ names: FaultNames) -> Phrase? { mending?.said(names) }

  /// Where else something begins that it names.
  public var places: [Position] { telling.places + (mending?.places ?? []) }

  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The plan cannot be used.
    case error
    /// The plan can be used; somebody should look.
    case warning
  }

  /// The stable names of the faults. Each has a paragraph in Faults.md and a fixture that causes it.
  public enum Rule: String, CaseIterable, Sendable {
    // The file
    case fileTooLarge = "file-too-large"
    case fileNotText = "file-not-text"
    case yamlSyntax = "yaml-syntax"
    case yamlAlias = "yaml-alias"
    case yamlDepth = "yaml-depth"
    case yamlDuplicateKey = "yaml-duplicate-key"
    // The shape
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongShape = "wrong-shape"
    case emptyText = "empty-text"
    case textTooLong = "text-too-long"
    case unknownWord = "unknown-word"
    case unreadableNumber = "unreadable-number"
    case foreignLetter = "foreign-letter"
    case doubtfulText = "doubtful-text"
    case textCutOff = "text-cut-off"
    case provinceWord = "province-word"
    case unknownProvince = "unknown-province"
    case kindOfOffice = "kind-of-office"
    // Ids and numbers
    case malformedID = "malformed-id"
    case duplicateID = "duplicate-id"
    case malformedNumber = "malformed-number"
    case duplicateNumber = "duplicate-number"
    case numberOutOfPlace = "number-out-of-place"
    case stepNumberTwice = "step-number-twice"
    // Owners
    case unknownOwner = "unknown-owner"
    case duplicateOwner = "duplicate-owner"
    case unusedOwner = "unused-owner"
    case ownerNamedTwice = "owner-named-twice"
    case succeedsPresentOwner = "succeeds-present-owner"
    case malformedEmail = "malformed-email"
    // Days
    case unreadableDate = "unreadable-date"
    case noSuchDay = "no-such-day"
    case commonEraYear = "common-era-year"
    case yearAddedTwice = "year-added-twice"
    case mixedEras = "mixed-eras"
    case unlikelyYears = "unlikely-years"
    case yearOutsidePlan = "year-outside-plan"
    case dayOutsidePlan = "day-outside-plan"
    case impossibleTiming = "impossible-timing"
    case timingWithoutSource = "timing-without-source"
    // Money
    case blankBudget = "blank-budget"
    case budgetOfZero = "budget-of-zero"
    case unreadableAmount = "unreadable-amount"
    case negativeAmount = "negative-amount"
    case satangFraction = "satang-fraction"
    case amountWordsDiffer = "amount-words-differ"
    case budgetReadingMissing = "budget-reading-missing"
    case budgetTotalDiffers = "budget-total-differs"
    // Results
    case indicatorWithoutUnit = "indicator-without-unit"
    case indicatorWithoutTarget = "indicator-without-target"
    case percentOverHundred = "percent-over-hundred"
    case riskScore = "risk-score"
    case riskLevel = "risk-level"
    // The rest
    case amendmentOrder = "amendment-order"
    case assumptionAboutNothing = "assumption-about-nothing"
  }
}

extension Sequence where Element == Diagnostic {
  /// In file order; faults at one place stand in the order of their rules' names, so that two runs
  /// print the same.
  public func inFileOrder() -> [Diagnostic] {
    sorted {
      ($0.at, $0.rule.rawValue, $0.message.english) < ($1.at, $1.rule.rawValue, $1.message.english)
    }
  }
}

private func < (
  left: (Position, String, String), right: (Position, String, String)
) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : (left.1, left.2) < (right.1, right.2)
}
