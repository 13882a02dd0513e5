import Glibc
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil

/// A program that appends entries until it has written so many of them or is killed, and prints the
/// number of each as soon as the store has said that it is safe. Where it has none to write, it reads
/// the log and prints all that are there. With a user's number it has only that user's rights. For tests
/// only.
@main
enum LogWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard (4...5).contains(arguments.count), let count = Int(arguments[3]) else {
      stop("usage: LogWriter FOLDER NAME COUNT [USER]", code: 64)
    }
    if arguments.count == 5 {
      guard let user = uid_t(arguments[4]), setuid(user) == 0 else {
        stop("no rights of user \(arguments[4])", code: 64)
      }
    }
    do {
      let folder = DataFolder(arguments[1])
      let plan = Plan.ID("test")
      let store = try count == 0 ? folder.readableLog(of: plan) : folder.log(of: plan)
      if count == 0 { try store.entries().forEach(acknowledge) }
      try write(count, as: arguments[2], to: store)
    } catch {
      stop("\(error)", code: 69)
    }
  }

  private static func write(_ count: Int, as name: String, to store: SQLiteLogStore) throws {
    for turn in 0..<count {
      // A file with every fifth entry, so that some runs die while one is being stored.
      let evidence = try turn.isMultiple(of: 5) ? [photo(of: turn, by: name, in: store)] : []
      let record = LogRecord(
        day: ThaiDate(dayNumber: 20_000), event: .note(.plan, "รอบที่ \(turn)"),
        author: LogRecord.Author(name: name), evidence: evidence)
      for entry in try store.append(after: store.head(), at: now, check: { _ in [record] }) {
        acknowledge(entry)
      }
    }
  }

  private static func photo(
    of turn: Int, by name: String, in store: SQLiteLogStore
  ) throws -> Evidence {
    let octets = Array(repeating: Array("photo \(turn) of \(name)".utf8), count: 1000)
    return try store.storeEvidence(octets: octets.flatMap(\.self), name: "photo.txt", made: nil)
  }

  /// One call of the system: the line is out when it returns.
  private static func acknowledge(_ entry: LogEntry) {
    let line = Array("\(entry.number) \(entry.hash)\n".utf8)
    _ = Glibc.write(STDOUT_FILENO, line, line.count)
  }

  private static func stop(_ reason: String, code: Int32) -> Never {
    let line = Array((reason + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(code)
  }

  private static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(
      millisecondsSinceEpoch: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
