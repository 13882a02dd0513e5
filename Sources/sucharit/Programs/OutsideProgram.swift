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
    return try Self.wait(for: try start(launch, folder.path), seconds: limits.seconds)
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

  private func start(_ words: [String], _ folder: String) throws(ProgramFault) -> ChildProgram {
    let environment = [
      "PATH=\(ProgramPath.path)", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8",
      "OMP_THREAD_LIMIT=1",
    ]
    do throws(ChildProgram.DidNotStart) {
      return try ChildProgram(words, environment: environment, errors: folder + "/errors")
    } catch {
      throw .didNotStart(path)
    }
  }

  /// Waits; ends it and all that it started when it takes too long.
  private static func wait(for child: ChildProgram, seconds: Int) throws(ProgramFault) -> Int32 {
    let deadline = Live.instant.millisecondsSinceEpoch + Int64(seconds) * 1000
    while true {
      let status: Int32?
      do throws(ChildProgram.Lost) { status = try child.ended() } catch { throw .ended }
      if let status {
        // What it left running ends with it.
        child.endGroup()
        guard status & 0x7F == 0 else { throw .ended }
        return status >> 8 & 0xFF
      }
      if Live.instant.millisecondsSinceEpoch >= deadline {
        child.end()
        throw .tookTooLong(seconds: seconds)
      }
      usleep(10_000)
    }
  }
}

/// Why a program did not do its work.
enum ProgramFault: Error {
  case didNotStart(String)
  case tookTooLong(seconds: Int)
  /// It was ended by the system, most often for want of memory.
  case ended
}
