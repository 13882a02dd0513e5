/// Spreads jobs over weeks so that no owner has more in one week than needed.
///
/// What is needed can be counted: jobs that all must lie between two weeks cannot be fewer a week than
/// their number over the number of those weeks, and for single jobs with a window each that bound is
/// reached (Hall's theorem for intervals). A job has a week that it likes, taken from its own id, and
/// goes elsewhere only when that week is full; so an edit of one project moves the days of others only
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

    var likedWeek: Int { weeks.lowerBound + Int(key % UInt64(weeks.count)) }
  }

  private let jobs: [Job]
  private let ownerCount: Int
  private let weekCount: Int
  /// What lies fixed in each week, owner by owner.
  private let fixed: [[Int]]

  init(jobs: [Job], ownerCount: Int, weekCount: Int, fixed: [[Int]]) {
    self.jobs = jobs
    self.ownerCount = ownerCount
    self.weekCount = weekCount
    self.fixed = fixed
  }

  /// The week of each job. `unlevelled` is the week that each has by its own rule; no owner's largest
  /// week becomes larger than it is there.
  func weeks(unlevelled: [Int]) -> [Int] {
    let liked = placed(jointly: jobs.map(\.likedWeek))
    let raised = (0..<ownerCount).contains { owner in
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
    for owner in 0..<ownerCount {
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
  private let capacity: Int
  private var load: [Int]
  private var members: [[Int]]
  private(set) var week: [Int: Int] = [:]

  init(_ jobs: [Levelling.Job], _ own: [Int], load: [Int]) {
    self.jobs = jobs
    self.own = own
    self.load = load
    members = Array(repeating: [], count: load.count)
    capacity = Self.capacity(own.map { jobs[$0].weeks }, load)
  }

  mutating func placeAll() {
    for index in own.sorted(by: { (jobs[$0].key, $0) < (jobs[$1].key, $1) }) {
      if let free = nearestFree(jobs[index]) {
        put(index, in: free)
      } else {
        var tried: Set<Int> = []
        _ = makeRoom(for: index, &tried)
      }
    }
  }

  /// The smallest number a week that lets every job lie in its window.
  private static func capacity(_ windows: [ClosedRange<Int>], _ load: [Int]) -> Int {
    var needed = load.max() ?? 0
    for first in load.indices {
      var inside = Array(repeating: 0, count: load.count)
      for window in windows where window.lowerBound >= first { inside[window.upperBound] += 1 }
      var count = 0
      for last in first..<load.count {
        count += inside[last] + load[last]
        let weeks = last - first + 1
        needed = max(needed, (count + weeks - 1) / weeks)
      }
    }
    return needed
  }

  private func nearestFree(_ job: Levelling.Job) -> Int? {
    job.weeks.filter { load[$0] < capacity }.min { left, right in
      (abs(left - job.likedWeek), left) < (abs(right - job.likedWeek), right)
    }
  }

  private mutating func put(_ index: Int, in target: Int) {
    if let old = week[index] {
      load[old] -= 1
      members[old].removeAll { $0 == index }
    }
    week[index] = target
    load[target] += 1
    members[target].append(index)
  }

  /// Moves others along a chain of full weeks until there is room (an augmenting path).
  private mutating func makeRoom(for index: Int, _ tried: inout Set<Int>) -> Bool {
    if let free = nearestFree(jobs[index]) {
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

/// A number that depends on the octets of a text alone, on every machine (FNV-1a, 64 bits).
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
