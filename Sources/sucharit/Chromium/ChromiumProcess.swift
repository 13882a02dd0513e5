internal import Glibc
internal import ThaiCivil

/// A running Chromium that is spoken to through two pipes; it and all that it started are ended with its
/// owner.
struct ChromiumProcess: ~Copyable {
  /// What this program writes to and reads from.
  let input: Int32
  let output: Int32
  private let process: pid_t

  /// Starts a program in a group of its own, its pipes at the descriptors 3 and 4 as
  /// `--remote-debugging-pipe` wants them, its standard error in a file.
  init(_ arguments: [String], environment: [String], errors: String) throws(ChromiumFault) {
    let down = try Self.pipe()
    let up: Pipe
    do throws(ChromiumFault) { up = try Self.pipe() } catch {
      down.close()
      throw error
    }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, down.reading, 3)
    posix_spawn_file_actions_adddup2(&actions, up.writing, 4)

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
    let status = CStrings.with(arguments) { words in
      CStrings.with(environment) { settings in
        posix_spawn(&child, arguments[0], &actions, &attributes, words, settings)
      }
    }
    close(down.reading)
    close(up.writing)
    guard status == 0 else {
      close(down.writing)
      close(up.reading)
      throw .didNotStart(String(cString: strerror(status)))
    }
    (process, input, output) = (child, down.writing, up.reading)
  }

  /// Two ends that no other child inherits.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    func close() {
      Glibc.close(reading)
      Glibc.close(writing)
    }
  }

  /// Its numbers are above those that the child gives the ends, where copies would fall on each other.
  private static func pipe() throws(ChromiumFault) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .didNotStart(reason) }
    let copies = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    ends.forEach { close($0) }
    return Pipe(reading: copies[0], writing: copies[1])
  }

  deinit {
    close(input)
    close(output)
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Lets it end by itself, so that nothing of it is left running: it does so when its pipe closes.
  consuming func stop() {
    var end = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 4096)
    let deadline = Live.instant.millisecondsSinceEpoch + 2_000
    while Live.instant.millisecondsSinceEpoch < deadline {
      guard poll(&end, 1, 100) > 0 else { continue }
      if read(output, &buffer, buffer.count) <= 0 { return }
    }
  }

  /// The octets of memory that it and all of its group hold; shared pages count for each.
  var memory: Int {
    var pages = 0
    for name in (try? Files.names(in: "/proc")) ?? [] where name.allSatisfy(\.isNumber) {
      guard let octets = try? Files.read("/proc/\(name)/stat", atMost: 4096) else { continue }
      // proc(5): after the name in brackets come state, parent, group … and as the 24th the pages.
      let rest = String(decoding: octets, as: UTF8.self).split(separator: ")").last ?? ""
      let fields = rest.split(separator: " ")
      guard fields.count > 21, Int32(fields[2]) == process else { continue }
      pages += Int(fields[21]) ?? 0
    }
    return pages * Int(getpagesize())
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
