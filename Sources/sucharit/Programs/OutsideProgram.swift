internal import Glibc
internal import ThaiCivil

/// A program of the system that is run to its end on files in a folder: bounded in time, memory and what it
/// writes, with nothing of the caller's settings, and never as root.
struct OutsideProgram {
  private let path: String

  /// Nil where no program of this name is on the path.
  init?(_ name: String) {
    guard let path = ProgramPath.find(name) else { return nil }
    self.path = path
  }

  /// How far a run may go.
  struct Limits {
    var seconds = 60
    var megabytes = 1_500
  }

  /// Runs it with the folder as its working folder; the exit status. What it writes to its standard error
  /// is in the file `errors` there.
  func run(
    _ arguments: [String], in folder: borrowing WorkFolder, _ limits: Limits = Limits()
  ) throws(ProgramFault) -> Int32 {
    let words = try Self.asNobody(folder) + [path] + arguments
    // A shell sets the limits, which a spawned program cannot be given otherwise: octets of memory in
    // kilobytes, seconds of the processor, blocks of 512 octets for one file.
    let script =
      "ulimit -v \(limits.megabytes << 10) -t \(limits.seconds) -f 1000000; "
      + "cd \"$0\" && exec \"$@\""
    let launch = ["/bin/sh", "-c", script, folder.path] + words
    return try Self.wait(for: try spawn(launch, folder.path), seconds: limits.seconds)
  }

  /// What lets nobody run a program that root asks for, with the folder handed over; nothing for others.
  private static func asNobody(
    _ folder: borrowing WorkFolder
  ) throws(ProgramFault) -> [String] {
    guard geteuid() == 0 else { return [] }
    guard let nobody = getpwnam("nobody"), let changer = ProgramPath.find("setpriv") else {
      throw .didNotStart("setpriv")
    }
    let (user, group) = (nobody.pointee.pw_uid, nobody.pointee.pw_gid)
    folder.give(to: user, group)
    return [changer, "--reuid=\(user)", "--regid=\(group)", "--clear-groups"]
  }

  private func spawn(_ words: [String], _ folder: String) throws(ProgramFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, folder + "/errors", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
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
    let environment = [
      "PATH=\(ProgramPath.path)", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8",
      "OMP_THREAD_LIMIT=1",
    ]
    var child: pid_t = 0
    let status = CStrings.with(words) { words in
      CStrings.with(environment) { settings in
        posix_spawn(&child, "/bin/sh", &actions, &attributes, words, settings)
      }
    }
    guard status == 0 else { throw .didNotStart(path) }
    return child
  }

  /// Waits; ends it and all that it started when it takes too long.
  private static func wait(for child: pid_t, seconds: Int) throws(ProgramFault) -> Int32 {
    let deadline = Live.instant.millisecondsSinceEpoch + Int64(seconds) * 1000
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      if ended < 0, errno != EINTR { throw .ended }
      if Live.instant.millisecondsSinceEpoch >= deadline {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        throw .tookTooLong(seconds: seconds)
      }
      usleep(10_000)
    }
    // What it left running ends with it.
    kill(-child, SIGKILL)
    guard status & 0x7F == 0 else { throw .ended }
    return status >> 8 & 0xFF
  }
}

/// Why a program did not do its work.
enum ProgramFault: Error {
  case didNotStart(String)
  case tookTooLong(seconds: Int)
  /// It was ended by the system, most often for want of memory.
  case ended
}
