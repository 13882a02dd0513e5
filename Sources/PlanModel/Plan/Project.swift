public import ThaiCivil

/// A โครงการ, กิจกรรม, มาตรการ or แนวปฏิบัติงาน of the plan.
public struct Project: Hashable, Sendable {
  public typealias ID = Identifier<Project>

  public let id: ID
  public let number: PrintedNumber
  public let kind: Kind
  public let title: String
  /// Where the document has it.
  public let source: String?
  /// At least one.
  public let owners: [Owner.ID]
  /// Whether one of several owners settles what is owed for all of them.
  public let settledBy: Settling
  public let fiscalYears: ClosedRange<FiscalYear>
  /// The duration in the document's own words.
  public let period: String?
  /// The part of every fiscal year in which it is done; nil is the whole year.
  public let during: YearlySpan?
  public let budget: PlannedBudget
  /// แหล่งงบประมาณ, as the document says; nil when it does not.
  public let funding: String?
  public let targetGroup: String?
  public let objectives: [String]
  public let steps: [Step]
  /// Rhythms that the document states outside the steps.
  public let rhythms: [Rhythm]
  public let outputs: [PlannedResult]
  public let outcomes: [PlannedResult]
  /// The register of which it is: what comes in under its time limits is recorded there, too.
  public let register: Register?

  /// Who of several owners settles what they owe.
  public enum Settling: String, CaseIterable, Sendable {
    /// A joint work: what one of them did is done.
    case one
    /// Each of them does it for itself, as "every division keeps its own register".
    case each
  }

  /// The kinds of the e-Plan system.
  public enum Kind: String, CaseIterable, Sendable {
    /// โครงการ
    case project
    /// กิจกรรม
    case activity
    /// มาตรการ
    case measure
    /// แนวปฏิบัติงาน
    case practice
  }
}

extension Project {
  /// The step that is owed, or to which what is owed belongs; nil for a rhythm outside the steps, and for
  /// what is not of this project.
  public func step(of subject: Obligation.Subject) -> Step? {
    switch subject {
    case .step(id, let step): steps.first { $0.id == step }
    case .occurrence(id, of: let part, _): step(with: part)
    case .step, .occurrence, .duty, .cycle, .followUp: nil
    }
  }

  /// The step with an id, or with a sub-step of that id.
  public func step(with part: String) -> Step? {
    steps.first { step in
      step.id.text == part || step.substeps.contains { $0.id.text == part }
    }
  }
}

/// One numbered line of วิธีดำเนินการ.
public struct Step: Hashable, Sendable {
  public typealias ID = Identifier<Step>

  public let id: ID
  public let number: PrintedNumber
  public let title: String
  /// Empty where the document gives the step no day: it then gets a window.
  public let timings: [Timing]
  /// How large a share of the year it gets beside its fellows; 1 unless the plan says otherwise.
  public let weight: Int
  public let substeps: [Substep]
}

/// A line under a step.
public struct Substep: Hashable, Sendable {
  public let id: Step.ID
  /// Nil for a bullet.
  public let number: PrintedNumber?
  public let title: String
  public let timings: [Timing]
}

/// A repetition or time limit that the document states outside the steps, such as "at least three
/// council meetings a year" among the outputs.
public struct Rhythm: Hashable, Sendable {
  public typealias ID = Identifier<Rhythm>

  public let id: ID
  public let title: String
  public let timings: [Timing]
}
