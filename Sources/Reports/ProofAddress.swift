public import PlanModel

/// Where anybody can check what a paper was made from: a page for each count and root that a paper prints.
public struct ProofAddress: Sendable {
  private let page: @Sendable (_ count: Int, _ mark: LogHash) -> String

  /// `page` gives the address of the page for a count and a root, or the hash of the last entry where a paper has
  /// no root.
  public init(page: @escaping @Sendable (_ count: Int, _ mark: LogHash) -> String) {
    self.page = page
  }

  func text(of basis: ReportBasis) -> String { page(basis.count, basis.mark) }
}

extension Report {
  /// Whether its round is closed, so that nothing in it changes any more.
  public var isClosed: Bool { if case .closed? = basis?.state { true } else { false } }

  /// What it rests on in the log; nil for the plan, which rests on none.
  var basis: ReportBasis? {
    switch self {
    case .plan, .ita: nil
    case .period(let report), .ePlan(let report): report.basis
    case .followUp(let report, _): report.basis
    case .budget(let report): report.basis
    case .register(let report): report.basis
    }
  }
}
