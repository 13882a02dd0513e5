import Foundation
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil

/// Data folders for measurements, made before and removed after.
enum LogFolder {
  static func with(entries count: Int, _ body: (any LogStore) -> Void) {
    withFolder { folder in
      guard let store = try? DataFolder(folder.path).log(of: Plan.ID("benchmark")) else {
        fatalError("no log can be made in \(folder.path)")
      }
      for start in stride(from: 0, to: count, by: 10_000) {
        append(start..<min(start + 10_000, count), to: store)
      }
      body(store)
    }
  }

  static func withFolder(_ body: (URL) -> Void) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "log-benchmark-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    body(folder)
  }

  @discardableResult
  static func append(_ turns: Range<Int>, to store: any LogStore) -> [LogEntry] {
    let instant = Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(turns.lowerBound))
    do {
      return try store.append(after: store.head(), at: { instant }) { _ in turns.map(record) }
    } catch {
      fatalError("\(error)")
    }
  }

  /// As many octets as an entry of ``record(_:)`` has.
  static func textLike(_ turn: Int) -> String {
    record(turn).canonicalText(
      number: turn + 1, recorded: Instant(millisecondsSinceEpoch: 1_700_000_000_000),
      previous: .none, seals: nil)
  }

  /// Of the size that owners write: some 500 octets as text.
  private static func record(_ turn: Int) -> LogRecord {
    let project = Project.ID("p\(turn % 35)")
    let author = LogRecord.Author(
      name: "นางสาวตัวอย่าง ผู้บันทึก", position: "นักวิชาการ", unit: Owner.ID("office"))
    let day = ThaiDate(dayNumber: 19_000 + turn % 1000)
    let event: LogEvent =
      switch turn % 3 {
      case 0:
        .completed(
          Obligation.ID("p\(turn % 35)/s1/2567"), result: "อบรมแล้วเสร็จตามแผน", participants: 120)
      case 1: .note(.project(project), "ผู้เข้าร่วมสอบถามเรื่องผลประโยชน์ทับซ้อน")
      default:
        .money(
          Movement(
            project: project, kind: .disbursed(commitment: nil), amount: Baht(satang: 1_234_567),
            fiscalYear: day.fiscalYear, document: "ฎีกา \(turn)/2567", approver: "ปลัดเทศบาล"))
      }
    return LogRecord(day: day, event: event, author: author)
  }
}
