import Glibc
import Stores

extension FileSystem {
  /// Runs something while no other process or thread runs such a thing in the same folder; waits for them.
  static func alone<Result>(
    in folder: String, _ body: () throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(folder, reason()) }
    // The lock goes with the descriptor.
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .cannotOpen(folder, reason()) }
    }
    return try body()
  }
}
