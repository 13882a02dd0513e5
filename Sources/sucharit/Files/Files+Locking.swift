private import Glibc

extension Files {
  /// Runs something while no other process or thread runs such a thing in the same folder; waits for them.
  static func alone<Result>(in folder: String, _ body: () throws -> Result) throws -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(ExitStatus.outOfReach, "\(folder): \(String(cString: strerror(errno)))")
    }
    // The lock goes with the descriptor.
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw Failure(ExitStatus.outOfReach, "\(folder): \(String(cString: strerror(errno)))")
      }
    }
    return try body()
  }

  /// Makes that a file was renamed in a folder last beyond a power cut.
  static func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
