public import PlanModel
import ThaiCivil

/// What an edition says otherwise than another: its plan, its days off and its OIT items.
public struct EditionComparison: Sendable {
  /// One line each.
  public let changes: [Phrase]
  /// Whether the plan itself is another, whether the days off are, and the OIT items.
  public let differs: Parts

  /// What an edition is made from.
  public struct Parts: Hashable, Sendable {
    public let plan: Bool
    public let holidays: Bool
    public let items: Bool

    public var any: Bool { plan || holidays || items }

    /// Which of them, as a sentence names them.
    public var words: Phrase {
      let all = [
        (plan, Phrase("ไฟล์แผน", "the plan file")), (holidays, Phrase("วันหยุด", "the days off")),
        (items, Phrase("รายการ OIT", "the OIT items")),
      ].filter(\.0).map(\.1)
      return Phrase(
        all.map(\.thai).joined(separator: " และ"), all.map(\.english).joined(separator: " and "))
    }
  }

  public init(from old: PlanEdition, to new: PlanEdition) {
    let (before, after) = (old.sources, new.sources)
    differs = Parts(
      plan: before?.plan != after?.plan, holidays: before?.holidays != after?.holidays,
      items: before?.items != after?.items)
    var changes = PlanComparison(from: old.schedule.plan, to: new.schedule.plan).changes
    if differs.plan, changes.isEmpty {
      changes = [
        Phrase("แก้ไขข้อความในไฟล์แผน", "words of the plan file changed")
      ]
    }
    changes += Self.ofHolidays(before?.holidays ?? [], after?.holidays ?? [])
    if differs.items {
      changes.append(Phrase("แก้ไขตารางรายการ OIT", "the table of OIT items changed"))
    }
    self.changes = changes
  }

  private static func ofHolidays(_ old: [Holiday], _ new: [Holiday]) -> [Phrase] {
    let (before, after) = (Set(old.map(\.day)), Set(new.map(\.day)))
    return new.filter { !before.contains($0.day) }.map {
      Phrase(
        "เพิ่มวันหยุด \($0.day.written(.abbreviated)) \($0.name)",
        "\($0.day.written(.numeric)) is a day off: \($0.name)")
    }
      + old.filter { !after.contains($0.day) }.map {
        Phrase(
          "ตัดวันหยุด \($0.day.written(.abbreviated)) \($0.name)",
          "\($0.day.written(.numeric)) is no day off any more: \($0.name)")
      }
  }
}
