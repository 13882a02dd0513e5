public import PlanModel
import ThaiCivil

/// That the files which the program was given are not the edition that was adopted last: they are not used.
public struct PlanDeviation: Hashable, Sendable {
  public let adopted: AdoptedEdition
  /// What of them is another.
  public let differs: EditionComparison.Parts

  /// Nil where they are that edition, where the file is that of one before, or where none were given.
  init?(_ given: PlanEdition, _ timeline: PlanTimeline) {
    guard !given.isUnwritten, !given.isOfLog else { return nil }
    let latest = timeline.latest
    let given = given.following(latest.edition)
    guard let hash = given.sources?.hash, hash != latest.adopted.adoption.edition else {
      return nil
    }
    let parts = EditionComparison(from: latest.edition, to: given).differs
    // A file that was an edition once is an old one, and nothing new: the draft is where plans change now.
    let isOld = timeline.editions.contains { $0.sources?.plan == given.sources?.plan }
    differs = .init(plan: parts.plan && !isOld, holidays: parts.holidays, items: parts.items)
    guard differs.any else { return nil }
    adopted = latest.adopted
  }

  /// What is not used, and what to do.
  package var words: FaultWords {
    let (number, day) = (adopted.adoption.number, adopted.approved)
    return FaultWords(
      Phrase(
        "\(differs.words.thai)ที่ให้ไว้ไม่ตรงกับแผนฉบับที่ \(number) (อนุมัติ \(day.written(.abbreviated)) รายการที่ \(adopted.entry)) จึงไม่ได้ใช้",
        "what is used is edition \(number) of the plan (entry \(adopted.entry)); given was another: \(differs.words.english)"
      ),
      hint: Phrase(
        "ดูสิ่งที่ต่างด้วยคำสั่ง sucharit plan compare แล้วใช้แผนฉบับใหม่ด้วยคำสั่ง sucharit plan adopt",
        "'sucharit plan compare' shows what differs, 'sucharit plan adopt' adopts it"))
  }
}
