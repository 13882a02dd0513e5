internal import Glibc
internal import NIOCore
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

  /// Reads files of the disk on these threads.
  var files: FilePieces { FilePieces(pool: self) }
}

/// Gives a file piece by piece, so that a large one takes no more memory than a small one.
struct FilePieces: Sendable {
  let pool: BlockingPool

  private static let size = 128 << 10

  func pieces(of path: String) async throws -> AsyncThrowingStream<ByteBuffer, any Error> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw NotFound() }
    let file = OpenFile(descriptor: descriptor)
    return AsyncThrowingStream {
      let piece = try await pool.run { file.read(atMost: Self.size) }
      return piece.isEmpty ? nil : ByteBuffer(bytes: piece)
    }
  }
}

/// A file that is closed when nobody reads it any more.
private final class OpenFile: Sendable {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func read(atMost size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { octets, count in
      count = max(0, Glibc.read(descriptor, octets.baseAddress, size))
    }
  }
}
