import Interchange
public import PlanModel
import Reports
import Stores
import ThaiCivil

/// What was kept with the log as rounds were closed: the plan of each, and the contents of its report. With
/// it, a closed report is made again as it was, and held against what its closing sealed.
public struct ClosedReports: Sendable {
  private let kept: KeptEditions

  init(_ kept: KeptEditions) { self.kept = kept }

  /// Why a closed report is not made.
  public struct Fault: Error, Hashable, Sendable {
    public let round: ClosedRound
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
      /// What was kept at the closing is missing, or changed.
      case notKept
      /// The report comes out otherwise than what was closed.
      case otherContents
    }
  }

  /// The edition that a round was closed with; `current` where the closing does not say.
  ///
  /// Where editions had been adopted by then, all of them say what was owed.
  func edition(
    of round: ClosedRound, in log: Log, or current: PlanEdition
  ) throws(Fault) -> PlanEdition {
    let then = log.first(round.closing.count)
    let adopted = then.adoptedEditions
    guard adopted.isEmpty else {
      guard let timeline = try? PlanTimeline(adopted, then, kept) else {
        throw Fault(round: round, reason: .notKept)
      }
      return timeline.edition(on: round.year.days(of: round.round).upperBound)
    }
    guard let hash = round.closing.edition else { return current }
    guard let edition = kept.edition(hash) else { throw Fault(round: round, reason: .notKept) }
    return edition
  }

  /// Holds a report against the hash that its closing sealed.
  ///
  /// A later version of this program may say more in a report. Then the contents that were kept decide: all
  /// that they say must be said still. What was erased since cannot be held against anything.
  func check(
    _ contents: PeriodContents, against hash: String, of round: ClosedRound, in log: Log
  ) throws(Fault) {
    let text =
      round.closing.published == nil
      ? ReportJSON.text(of: contents) : ReportJSON.sealedText(of: contents)
    guard SealedText(text: text).hash.description != hash, !log.hasErased(since: round)
    else { return }
    guard let kept = kept.text(hash).flatMap({ try? JSON.read($0, within: .none) }),
      let made = try? JSON.read(text, within: .none), kept["form"] != made["form"],
      made.says(kept)
    else { throw Fault(round: round, reason: .otherContents) }
  }

}

extension ClosedReports.Fault {
  /// What is wrong, and what to do.
  package var words: FaultWords {
    let kind = round.round == .sixMonth ? "รอบ 6 เดือน" : "ประจำปี"
    let thai = "รายงาน\(kind) ปีงบประมาณ \(round.year) ที่ปิดด้วยรายการที่ \(round.entry)"
    let english =
      "the \(round.round.rawValue) report of \(round.year), closed by entry \(round.entry),"
    return switch reason {
    case .notKept:
      FaultWords(
        Phrase(
          "ไม่พบแผนที่ใช้ปิด\(thai) ในที่เก็บข้อมูล หรือถูกเปลี่ยน",
          "the plan with which \(english) was made is missing from the data folder, or was changed"),
        hint: Phrase(
          "นำโฟลเดอร์ evidence กลับมาจากสำเนาสำรอง", "bring the folder 'evidence' back from a backup"))
    case .otherContents:
      FaultWords(
        Phrase(
          "\(thai) มีเนื้อหาไม่ตรงกับที่ปิดไว้ จึงไม่แสดง",
          "\(english) comes out otherwise than it was closed, so it is not made"),
        hint: Phrase(
          "ใช้ไฟล์แผน วันหยุด และโปรแกรมรุ่นเดียวกับวันที่ปิด",
          "give the plan file and the holidays as they were then, or the program of that day"))
    }
  }
}

extension JSON.Limits {
  /// For what this program wrote.
  fileprivate static let none = JSON.Limits(depth: 64, octets: .max)
}

extension JSON {
  /// Whether everything in another value is here too, in the same places and order; what is said besides
  /// does not matter.
  fileprivate func says(_ other: JSON) -> Bool {
    switch (self, other) {
    case (.object, .object(let members)):
      members.allSatisfy { member in
        member.name == "form" || (self[member.name]?.says(member.value) ?? false)
      }
    case (.array(let items), .array(let others)): items.say(others)
    case _: self == other
    }
  }
}

extension [JSON] {
  /// Whether others stand among them, in their order: a later report may list more entries.
  fileprivate func say(_ others: [JSON]) -> Bool {
    var rest = self[...]
    return others.allSatisfy { other in
      guard let place = rest.firstIndex(where: { $0.says(other) }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

extension Log {
  /// Whether a part of what a closed round rests on was erased afterwards. What was gone before is not in its
  /// contents.
  fileprivate func hasErased(since round: ClosedRound) -> Bool {
    entries.dropFirst(round.closing.count).contains { entry in
      if case .erased(let number, part: _, reason: _, approval: _) = entry.record.event {
        return number <= round.closing.count
      }
      return false
    }
  }
}
