internal import Glibc

/// A program that this one started, as the leader of a group of its own: whatever it starts can be ended
/// with it. It finds nothing to read, what it prints is let go, and its signals are as a program expects
/// them, whatever this one made of its own.
struct ChildProgram {
  /// The number of the process, which is that of its group too.
  let process: pid_t

  /// Starts it.
  ///
  /// - Parameters:
  ///   - words: the path of the program, and its arguments.
  ///   - environment: all of its settings, as `NAME=value`.
  ///   - errors: the file that takes its standard error.
  ///   - descriptors: those of ours that it gets, at the numbers it looks for them.
  /// - Throws: why the system would not.
  init(
    _ words: [String], environment: [String], errors: String,
    descriptors: [(ours: Int32, theirs: Int32)] = []
  ) throws(DidNotStart) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    for (ours, theirs) in descriptors {
      posix_spawn_file_actions_adddup2(&actions, ours, theirs)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var child: pid_t = 0
    let status = CStrings.with(words) { arguments in
      CStrings.with(environment) { settings in
        posix_spawn(&child, words[0], &actions, &attributes, arguments, settings)
      }
    }
    guard status == 0 else { throw DidNotStart(reason: String(cString: strerror(status))) }
    process = child
  }

  /// What the system said instead of starting it.
  struct DidNotStart: Error {
    let reason: String
  }

  /// What waitpid(2) says of it once it has ended; nil while it runs.
  func ended() throws(Lost) -> Int32? {
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == process { return status }
    if ended < 0, errno != EINTR { throw Lost() }
    return nil
  }

  /// It is nobody's child any more, so that how it ended is not known.
  struct Lost: Error {}

  /// Ends all of its group; a process that `ended()` has not reported remains to be waited for.
  func endGroup() {
    kill(-process, SIGKILL)
  }

  /// Ends it with all that it started, and waits until it is gone.
  func end() {
    endGroup()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

/// A list of C strings that ends with nil, as starting a program wants it.
private enum CStrings {
  static func with<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(pointers)
  }
}
