public import ThaiCivil

/// A register of the integrity year: what the office keeps beside its plan, as entries of the same log.
///
/// The raw value is its word at every door: in the paths of its page and papers, in commands and in the API.
public enum Register: String, CaseIterable, Sendable {
  /// No Gift Policy: items O31 to O33 of the ITA 2566.
  case gifts
  /// เรื่องร้องเรียน: item O29 of the ITA 2566.
  case complaints
  /// Results of the ITA: items O42 and O43 of the ITA 2566.
  case ita

  /// A row of the table.
  private struct Row {
    let name: Phrase
    let kinds: [EntryKind]
    /// What of it happens, so that there may be none of it.
    let counted: [EntryKind]
    let rounds: [FiscalYear.Round]
    /// What the item of the ITA is for that asks for the paper of a round.
    let roles: [FiscalYear.Round: OITItem.Role]
  }

  private var row: Row {
    switch self {
    case .gifts:
      Row(
        name: Phrase("No Gift Policy", "No Gift Policy"),
        kinds: [.gift, .noGifts, .giftPolicy, .giftCulture], counted: [.gift],
        rounds: [.sixMonth, .annual],
        roles: [.sixMonth: .giftPolicyReport, .annual: .giftsReceived])
    case .complaints:
      Row(
        name: Phrase("เรื่องร้องเรียน", "Complaints"),
        kinds: [.limitStarted, .limitTold, .limitSettled, .noComplaints], counted: [.limitStarted],
        rounds: [.sixMonth, .annual], roles: [.sixMonth: .complaintStatistics])
    case .ita:
      Row(
        name: Phrase("ผลการประเมิน ITA", "ITA results"),
        kinds: [.itaResult, .itaRemark, .itaAnalysis], counted: [.itaResult], rounds: [],
        roles: [:])
    }
  }

  public var name: Phrase { row.name }
  /// What is recorded in it about the office, the most frequent first.
  public var kinds: [EntryKind] { row.kinds }
  /// Whether an entry is one of those that "none" says there are none of.
  func counts(_ entry: EffectiveEntry, in plan: Plan) -> Bool {
    row.counted.contains(entry.event.kind) && holds(entry.event, in: plan)
  }

  /// Whether an event is of it: one about the office, or about a project that is of it.
  public func holds(_ event: LogEvent, in plan: Plan) -> Bool {
    guard event.kind.register == self else { return false }
    guard let project = event.project else { return true }
    return plan.projects.contains { $0.id == project && $0.register == self }
  }

  /// The item of the ITA that the paper of a round answers. What is asked for in the year itself is the paper of its
  /// first half.
  func item(for round: FiscalYear.Round, of year: FiscalYear, in items: OITItems) -> OITItem? {
    row.roles[round].flatMap { role in
      switch round {
      case .sixMonth: items.item(role, askedIn: year)
      case .annual: items.item(role, about: year)
      }
    }
  }

  /// The rounds that it has a paper of.
  public var rounds: [FiscalYear.Round] { row.rounds }
}

extension EntryKind {
  /// The register that it is recorded in; nil for what is of none.
  public var register: Register? { Register.allCases.first { $0.kinds.contains(self) } }
}
