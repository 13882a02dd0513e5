public import ThaiCivil

/// The No Gift Policy in one round: what was announced, what was done for it, and what was given or offered.
public struct GiftContents: Hashable, Sendable {
  /// The announcements for the year, whenever they were made.
  public let policies: [Dated<GiftPolicy>]
  public let activities: [Dated<Activity>]
  public let gifts: [Dated<Gift>]

  /// What was done so that nobody takes gifts.
  public struct Activity: Hashable, Sendable {
    public let text: String
    public let participants: Int?
  }

  /// Something with the day of its entry, and the entry with its corrections.
  public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    public let day: ThaiDate
    public let value: Value
    public let entries: [Int]

    /// By day; of one day as they were recorded.
    static func isEarlier(_ left: Self, _ right: Self) -> Bool {
      (left.day, left.entries.first ?? 0) < (right.day, right.entries.first ?? 0)
    }
  }

  /// What the steps of a project that is of the register came to counts as an activity.
  init(_ plan: Plan, _ log: Log, _ round: RegisterRound) {
    let projects = Set(plan.projects.filter { $0.register == .gifts }.map(\.id))
    var (policies, activities, gifts) = (
      [Dated<GiftPolicy>](), [Dated<Activity>](), [Dated<Gift>]()
    )
    for entry in log.effective {
      let isInRound = (round.days.lowerBound...round.lastDay).contains(entry.day)
      if case .completed(_, let result, let participants) = entry.event, isInRound,
        entry.project.map(projects.contains) ?? false
      {
        activities.append(entry.dated(Activity(text: result, participants: participants)))
      }
      guard case .register(let event) = entry.event else { continue }
      switch event {
      case .giftPolicy(let policy):
        if policy.year == round.year, entry.day <= round.lastDay {
          policies.append(entry.dated(policy))
        }
      case .giftCulture(let text, let participants):
        if isInRound {
          activities.append(entry.dated(Activity(text: text, participants: participants)))
        }
      case .gift(let gift): if isInRound { gifts.append(entry.dated(gift)) }
      case .nothing, .itaResult, .itaRemark, .itaAnalysis: break
      }
    }
    self.policies = policies.sorted(by: Dated.isEarlier)
    self.activities = activities.sorted(by: Dated.isEarlier)
    self.gifts = gifts.sorted(by: Dated.isEarlier)
  }

  var entries: [Int] {
    policies.flatMap(\.entries) + activities.flatMap(\.entries) + gifts.flatMap(\.entries)
  }

  /// How many gifts came from each kind of giver, in the order of the kinds; those of which none came are 0.
  public var byGiver: [(giver: Gift.Giver, count: Figure<Int>)] {
    Gift.Giver.allCases.map { giver in (giver, count { $0.giver == giver }) }
  }

  /// What was done with how many of them.
  public var byHandling: [(handling: Gift.Handling, count: Figure<Int>)] {
    Gift.Handling.allCases.map { handling in (handling, count { $0.handling == handling }) }
  }

  public var all: Figure<Int> { count { _ in true } }
  /// Those that were neither declined nor returned.
  public var received: Figure<Int> { count(where: \.handling.isReceived) }

  private func count(where isCounted: (Gift) -> Bool) -> Figure<Int> {
    let counted = gifts.filter { isCounted($0.value) }
    return Figure(counted.count, entries: counted.flatMap(\.entries).ascendingOnce)
  }

  /// What somebody has to look at besides what every register is asked.
  func findings(in round: RegisterRound) -> [RegisterFinding] {
    policies.isEmpty && round.isOver ? [.noPolicy(round.year)] : []
  }
}

extension EffectiveEntry {
  fileprivate func dated<Value>(_ value: Value) -> GiftContents.Dated<Value> {
    GiftContents.Dated(day: day, value: value, entries: numbers)
  }
}
