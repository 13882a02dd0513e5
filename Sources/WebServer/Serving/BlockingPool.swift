internal import NIOPosix

/// The threads on which everything runs that waits for a disk or reckons long, so that no connection
/// waits with it.
struct BlockingPool: Sendable {
  private let threads: NIOThreadPool

  init(threads count: Int) {
    threads = NIOThreadPool(numberOfThreads: count)
    threads.start()
  }

  func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result
  {
    try await threads.runIfActive(body)
  }
}
