internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// The prints that people wait for: each is made once however many ask for it, and handed to whoever asks again for a
/// while.
actor PrintDesk {
  /// A file of a report, made from a log on a day.
  struct Order: Hashable, Sendable {
    let file: PaperFile
    let head: LogHash
    let day: ThaiDate
  }

  private struct Job {
    /// When somebody asked for it last.
    var asked: Instant
    let making: Task<[UInt8], any Error>
    var outcome: Result<[UInt8], any Error>?
  }

  private var jobs: [Order: Job] = [:]

  /// Prints that may be made or kept at once: some megabytes each.
  static let most = 20
  /// How long a print is kept for whoever waits for it on a page, which asks every few seconds.
  static let patience = Duration.seconds(120)
  /// How long somebody waits without a page that says so: what is kept or short is there by then.
  static let moment = Duration.milliseconds(1_500)

  /// Too many are being printed.
  struct Full: Error {}

  /// Whether such a print is being made, or is there.
  func has(_ order: Order) -> Bool { jobs[order] != nil }

  /// The print, once it is made: by `make`, or as somebody else had it made.
  func print(
    _ order: Order, at now: Instant, make: @escaping @Sendable () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    let job = try job(order, now, make)
    do { return try await job.making.value } catch {
      forget(order, job)
      throw error
    }
  }

  /// The print if it is there in a ``moment``, nil while it is being made. A fault is told once: whoever asks then has
  /// it tried again.
  func print(
    soon order: Order, at now: Instant, make: @escaping @Sendable () async throws -> [UInt8]
  ) async throws -> [UInt8]? {
    _ = try job(order, now, make)
    let latest = ContinuousClock.now + Self.moment
    while jobs[order]?.outcome == nil, ContinuousClock.now < latest {
      try await Task.sleep(for: .milliseconds(20))
    }
    guard let job = jobs[order], let outcome = job.outcome else { return nil }
    if case .failure = outcome { forget(order, job) }
    return try outcome.get()
  }

  /// Another may have been begun since.
  private func forget(_ order: Order, _ job: Job) {
    if jobs[order]?.making == job.making { jobs[order] = nil }
  }

  private func job(
    _ order: Order, _ now: Instant, _ make: @escaping @Sendable () async throws -> [UInt8]
  ) throws -> Job {
    dropOld(now)
    if var job = jobs[order] {
      job.asked = now
      jobs[order] = job
      return job
    }
    if jobs.count >= Self.most {
      let done = jobs.filter { $0.value.outcome != nil }
      guard let oldest = done.min(by: { $0.value.asked < $1.value.asked }) else { throw Full() }
      jobs[oldest.key] = nil
    }
    let making = Task { try await make() }
    let job = Job(asked: now, making: making)
    jobs[order] = job
    Task { finish(order, job, await making.result) }
    return job
  }

  private func finish(_ order: Order, _ job: Job, _ outcome: Result<[UInt8], any Error>) {
    if jobs[order]?.making == job.making { jobs[order]?.outcome = outcome }
  }

  /// Whoever waited for a print has it by then.
  private func dropOld(_ now: Instant) {
    jobs = jobs.filter { $0.value.outcome == nil || now - Self.patience < $0.value.asked }
  }
}
