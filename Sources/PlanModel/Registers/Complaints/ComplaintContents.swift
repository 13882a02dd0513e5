internal import ThaiCivil

/// The complaints of one round: each of them, and how many there were in every part of it and of every kind.
public struct ComplaintContents: Hashable, Sendable {
  /// What came in before the round and was not settled before it, then what came in in it, by day.
  public let broughtForward: [Complaint]
  public let received: [Complaint]
  /// What is counted by month, quarter and half, as far as the round goes.
  public let byPart: [Part]
  public let byKind: [Kind]
  public let all: Counts

  /// A part of the fiscal year.
  public struct Part: Hashable, Sendable {
    public let occurrence: Obligation.Occurrence
    public let counts: Counts
  }

  /// Those of one kind; nil for those of which nobody said it.
  public struct Kind: Hashable, Sendable {
    public let kind: ComplaintKind?
    public let counts: Counts
  }

  /// How many came in, and how they stand at the end of the round.
  public struct Counts: Hashable, Sendable {
    public let received: Figure<Int>
    public let settled: Figure<Int>
    public let underWay: Figure<Int>
    public let within: Figure<Int>
    /// Settled late or late and open, and the complainant was told why in time.
    public let told: Figure<Int>
    public let beyond: Figure<Int>

    init(_ complaints: [Complaint]) {
      func count(_ isCounted: (Complaint) -> Bool) -> Figure<Int> {
        let own = complaints.filter(isCounted)
        return Figure(own.count, entries: own.flatMap(\.entries).ascendingOnce)
      }
      received = count { _ in true }
      settled = count(\.isSettled)
      underWay = count { !$0.isSettled }
      within = count { $0.timeliness == .within }
      told = count { $0.timeliness == .beyondAndTold }
      beyond = count { $0.timeliness == .beyond }
    }
  }

  init(_ schedule: Schedule, _ log: Log, _ round: RegisterRound) {
    var folds: [Matter.Key: LimitFold] = [:]
    for entry in log.effective where entry.day <= round.lastDay {
      guard let matter = entry.event.matter,
        round.register.holds(entry.event, in: schedule.plan)
      else { continue }
      folds[matter.key, default: LimitFold()].take(entry)
    }
    let first = round.days.lowerBound
    let complaints = folds.values.compactMap { $0.complaint(schedule, asOf: round.lastDay) }
      .sorted { ($0.receivedOn, $0.entries.first ?? 0) < ($1.receivedOn, $1.entries.first ?? 0) }
    let own = complaints.filter { $0.receivedOn >= first }
    received = own
    broughtForward = complaints.filter { complaint in
      complaint.receivedOn < first && complaint.settledOn.map { $0 >= first } ?? true
    }
    all = Counts(own)
    byPart = Self.parts(of: round).map { occurrence, days in
      Part(
        occurrence: occurrence, counts: Counts(own.filter { days.contains($0.receivedOn) }))
    }
    let kinds: [ComplaintKind?] =
      ComplaintKind.allCases + (own.contains { $0.kind == nil } ? [nil] : [])
    byKind = kinds.map { kind in Kind(kind: kind, counts: Counts(own.filter { $0.kind == kind })) }
  }

  /// The months, quarters and halves of a round that begin in it.
  private static func parts(
    of round: RegisterRound
  ) -> [(Obligation.Occurrence, ClosedRange<ThaiDate>)] {
    let year = round.year
    let months = year.months.map {
      (Obligation.Occurrence.month($0), $0.firstDay...$0.lastDay)
    }
    let quarters = year.quarters.enumerated().map {
      (Obligation.Occurrence.quarter($0 + 1), $1)
    }
    let sixMonths = year.days(of: .sixMonth)
    let halves = [
      (Obligation.Occurrence.half(1), sixMonths),
      (.half(2), sixMonths.upperBound.advanced(by: 1)...year.lastDay),
    ]
    return (months + quarters + halves).filter { round.days.contains($0.1.lowerBound) }
  }

  var entries: [Int] { (broughtForward + received).flatMap(\.entries) }

  func findings() -> [RegisterFinding] {
    let late = (broughtForward + received).filter { !$0.isSettled && $0.timeliness == .beyond }
    return late.isEmpty ? [] : [.complaintsLate(late.flatMap(\.entries).ascendingOnce)]
  }
}

extension LimitFold {
  /// Nil where it never came in.
  fileprivate func complaint(_ schedule: Schedule, asOf day: ThaiDate) -> Complaint? {
    guard let matter, let startedOn else { return nil }
    let limit: TimeLimit? =
      switch matter.place {
      case .limit(let project, let of):
        schedule.timeLimits.first { $0.project == project && $0.of == of }
      case .office: nil
      }
    return Complaint(
      matter: matter, kind: complaint, receivedOn: startedOn,
      due: limit.map { startedOn.advanced(by: $0.days) }, toldOn: toldOn, settledOn: settledOn,
      day: day, entries: numbers)
  }
}
