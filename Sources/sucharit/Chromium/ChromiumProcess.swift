internal import Glibc
internal import ThaiCivil

/// A running Chromium that is spoken to through two pipes; it and all that it started are ended with its
/// owner.
struct ChromiumProcess: ~Copyable {
  /// What this program writes to and reads from.
  let input: Int32
  let output: Int32
  private let child: ChildProgram

  /// Starts it with its pipes at the descriptors 3 and 4, as `--remote-debugging-pipe` wants them.
  init(_ arguments: [String], environment: [String], errors: String) throws(ChromiumFault) {
    let down = try Self.pipe()
    let up: Pipe
    do throws(ChromiumFault) { up = try Self.pipe() } catch {
      down.close()
      throw error
    }

    do throws(ChildProgram.DidNotStart) {
      child = try ChildProgram(
        arguments, environment: environment, errors: errors,
        descriptors: [(down.reading, 3), (up.writing, 4)])
    } catch {
      down.close()
      up.close()
      throw .didNotStart(error.reason)
    }
    close(down.reading)
    close(up.writing)
    (input, output) = (down.writing, up.reading)
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
    child.end()
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
      guard fields.count > 21, Int32(fields[2]) == child.process else { continue }
      pages += Int(fields[21]) ?? 0
    }
    return pages * Int(getpagesize())
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
