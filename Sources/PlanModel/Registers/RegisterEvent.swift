public import ThaiCivil

/// What an entry of a register says. It is about the office as a whole, and about no plan or project.
public enum RegisterEvent: Hashable, Sendable {
  case giftPolicy(GiftPolicy)
  /// What was done so that nobody takes gifts: กิจกรรมสร้างวัฒนธรรม.
  case giftCulture(String, participants: Int?)
  case gift(Gift)
  case itaResult(ITAAnnouncement)
  case itaRemark(ITARemark)
  case itaAnalysis(ITAAnalysis)
  /// That a register has nothing of a round.
  case nothing(NoneDeclared)
}

/// The office says that there was nothing to record in the days of a round.
public struct NoneDeclared: Hashable, Sendable {
  public let register: Register
  public let year: FiscalYear
  public let round: FiscalYear.Round

  public init(_ register: Register, _ year: FiscalYear, _ round: FiscalYear.Round) {
    (self.register, self.year, self.round) = (register, year, round)
  }

  public var days: ClosedRange<ThaiDate> { year.days(of: round) }
}

extension RegisterEvent {
  public var kind: EntryKind {
    switch self {
    case .giftPolicy: .giftPolicy
    case .giftCulture: .giftCulture
    case .gift: .gift
    case .itaResult: .itaResult
    case .itaRemark: .itaRemark
    case .itaAnalysis: .itaAnalysis
    case .nothing(let none):
      switch none.register {
      case .gifts: .noGifts
      case .complaints: .noComplaints
      case .ita: preconditionFailure("nobody says that there is no result")
      }
    }
  }

  /// The fiscal year that it names; nil where its day says it.
  public var year: FiscalYear? {
    switch self {
    case .giftPolicy(let policy): policy.year
    case .itaResult(let announced): announced.year
    case .itaRemark(let remark): remark.year
    case .itaAnalysis(let analysis): analysis.year
    case .nothing(let none): none.year
    case .giftCulture, .gift: nil
    }
  }

  func fill(_ fields: inout EntryFields) {
    switch self {
    case .giftPolicy(let policy): policy.fill(&fields)
    case .giftCulture(let result, let participants):
      fields[.result] = result
      fields[.participants] = participants
    case .gift(let gift): gift.fill(&fields)
    case .itaResult(let announced): announced.fill(&fields)
    case .itaRemark(let remark): remark.fill(&fields)
    case .itaAnalysis(let analysis): analysis.fill(&fields)
    case .nothing(let none):
      fields[.year] = none.year
      fields[.round] = none.round
    }
  }

  /// Nil for a kind that is of no register.
  init?(_ kind: EntryKind, _ fields: EntryFields) throws(EntryFault) {
    switch kind {
    case .giftPolicy: self = .giftPolicy(try GiftPolicy(fields))
    case .giftCulture:
      self = .giftCulture(
        try fields.required(.result), participants: fields[.participants])
    case .gift: self = .gift(try Gift(fields))
    case .itaResult: self = .itaResult(try ITAAnnouncement(fields))
    case .itaRemark: self = .itaRemark(try ITARemark(fields))
    case .itaAnalysis: self = .itaAnalysis(try ITAAnalysis(fields))
    case .noGifts:
      self = .nothing(
        NoneDeclared(.gifts, try fields.required(.year), try fields.required(.round)))
    case .noComplaints:
      self = .nothing(
        NoneDeclared(.complaints, try fields.required(.year), try fields.required(.round)))
    default: return nil
    }
  }
}

extension RegisterEvent {
  /// What may be said only once: a second entry with the same is refused.
  enum Once: Hashable {
    case nothing(NoneDeclared)
    /// The result of a year.
    case itaResult(FiscalYear)
  }

  var once: Once? {
    switch self {
    case .nothing(let none): .nothing(none)
    case .itaResult(let announced): .itaResult(announced.year)
    case .giftPolicy, .giftCulture, .gift, .itaRemark, .itaAnalysis: nil
    }
  }
}
