/// Spreads jobs over weeks so that no owner has more in one week than needed.
///
/// What is needed can be counted: the jobs that must all lie between two weeks need as much room there,
/// and where every such stretch has it, all of them find a place (Hall's theorem for intervals). What
/// lies fixed in a week takes room and cannot be moved; a week that is over the capacity by itself gets
/// nothing more. A job likes weeks in an order of its own, taken from its id, and takes the first with
/// room; so an edit of one project moves the days of others only
/// where they compete for a week.
struct Levelling {
  /// Something to place.
  struct Job {
    /// Indices of owners; a job of several counts for each.
    let owners: [Int]
    /// The weeks in which it may lie.
    let weeks: ClosedRange<Int>
    /// A number that belongs to the job and to nothing else, such as a hash of its id.
    let key: UInt64

    var likedWeek: Int { weeks.min { liking($0) < liking($1) } ?? weeks.lowerBound }

    /// The lower, the sooner chosen: an order of its own for each job, so that two that compete for one
    /// week do not go on to compete for the next.
    func liking(_ week: Int) -> UInt64 { mixed(key &+ UInt64(week)) }
  }

  private let jobs: [Job]
  /// What lies fixed in each week, owner by owner.
  private let fixed: [[Int]]

  init(jobs: [Job], fixed: [[Int]]) {
    self.jobs = jobs
    self.fixed = fixed
  }

  /// The week of each job. `unlevelled` is the week that each has by its own rule; no owner's largest
  /// week becomes larger than it is there.
  func weeks(unlevelled: [Int]) -> [Int] {
    let liked = placed(jointly: jobs.map(\.likedWeek))
    let raised = fixed.indices.contains { owner in
      peak(owner, liked) > peak(owner, unlevelled)
    }
    // With the joint jobs left where they were, the unlevelled placing is itself a possible one, so
    // the needed capacity cannot be above its peak.
    return raised ? placed(jointly: unlevelled) : liked
  }

  /// The largest week of an owner.
  func peak(_ owner: Int, _ weeks: [Int]) -> Int {
    var load = fixed[owner]
    for (job, week) in zip(jobs, weeks) where job.owners.contains(owner) { load[week] += 1 }
    return load.max() ?? 0
  }

  private func placed(jointly joint: [Int]) -> [Int] {
    var weeks = joint
    var load = fixed
    for (index, job) in jobs.enumerated() where job.owners.count > 1 {
      for owner in job.owners { load[owner][joint[index]] += 1 }
    }
    for owner in fixed.indices {
      let own = jobs.indices.filter { jobs[$0].owners == [owner] }
      guard !own.isEmpty else { continue }
      var placing = Placing(jobs, own, load: load[owner])
      placing.placeAll()
      for index in own { weeks[index] = placing.week[index] ?? joint[index] }
    }
    return weeks
  }
}

/// Places the jobs of one owner, one after the other in the order of their keys.
private struct Placing {
  private let jobs: [Levelling.Job]
  private let own: [Int]
  /// How many more each week can take.
  private var room: [Int]
  private var members: [[Int]]
  private(set) var week: [Int: Int] = [:]

  init(_ jobs: [Levelling.Job], _ own: [Int], load: [Int]) {
    self.jobs = jobs
    self.own = own
    members = Array(repeating: [], count: load.count)
    let windows = own.map { jobs[$0].weeks }
    room = Self.room(1, load)
    // A capacity of everything is enough for everything, so the search ends.
    let fullest = load.max() ?? 0
    for capacity in 1...(own.count + fullest) where Self.fits(windows, Self.room(capacity, load)) {
      // One more than needed keeps an edit from moving whole chains of jobs; never more than a week
      // has in any case, so that the fullest week is the same.
      room = Self.room(min(capacity + 1, max(capacity, fullest)), load)
      break
    }
  }

  mutating func placeAll() {
    for index in own.sorted(by: { (jobs[$0].key, $0) < (jobs[$1].key, $1) }) {
      if let free = bestFree(jobs[index]) {
        put(index, in: free)
      } else {
        var tried: Set<Int> = []
        _ = makeRoom(for: index, &tried)
      }
    }
  }

  private static func room(_ capacity: Int, _ load: [Int]) -> [Int] {
    load.map { max(0, capacity - $0) }
  }

  /// Whether every stretch of weeks has room for the jobs that must lie in it.
  private static func fits(_ windows: [ClosedRange<Int>], _ room: [Int]) -> Bool {
    var endingIn = Array(repeating: 0, count: room.count)
    for first in room.indices.reversed() {
      for window in windows where window.lowerBound == first { endingIn[window.upperBound] += 1 }
      var (needed, given) = (0, 0)
      for last in first..<room.count {
        needed += endingIn[last]
        given += room[last]
        if needed > given { return false }
      }
    }
    return true
  }

  private func bestFree(_ job: Levelling.Job) -> Int? {
    job.weeks.filter { room[$0] > 0 }.min { job.liking($0) < job.liking($1) }
  }

  private mutating func put(_ index: Int, in target: Int) {
    if let old = week[index] {
      room[old] += 1
      members[old].removeAll { $0 == index }
    }
    week[index] = target
    room[target] -= 1
    members[target].append(index)
  }

  /// Moves others along a chain of full weeks until there is room (an augmenting path).
  private mutating func makeRoom(for index: Int, _ tried: inout Set<Int>) -> Bool {
    if let free = bestFree(jobs[index]) {
      put(index, in: free)
      return true
    }
    for target in jobs[index].weeks where tried.insert(target).inserted {
      for other in members[target] where other != index {
        if makeRoom(for: other, &tried) {
          put(index, in: target)
          return true
        }
      }
    }
    return false
  }
}

/// The bits of a number thrown together, so that neighbours lie far apart (SplitMix64's last step).
func mixed(_ number: UInt64) -> UInt64 {
  var mixed = number
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}

/// A number that depends on the octets of a text alone, on every machine (FNV-1a, 64 bits).
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
