public import Papers
public import PlanModel
public import ThaiCivil

/// Makes PDF of papers, for which it may need another program.
public protocol PaperPrinter: Sendable {
  /// The paper, dated with the instant of its making; slow and blocking, bounded in time and memory, and called once
  /// at a time.
  func pdf(of document: Document, made: Instant) throws(PrintFault) -> [UInt8]
}

/// Why a paper was not printed, in words.
public struct PrintFault: Error, Hashable, Sendable {
  public let message: Phrase
  public let hint: Phrase?

  public init(_ message: Phrase, hint: Phrase? = nil) {
    (self.message, self.hint) = (message, hint)
  }
}
