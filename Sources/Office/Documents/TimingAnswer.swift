import PlanModel
import PlanReading
import Recognition
import ThaiCivil

/// What a doubt about a timing could be, for a button: the words of a step as its timing, those of a result as a rhythm
/// of the project.
struct TimingAnswer {
  let answer: DoubtAnswer

  /// Nil where the doubt is about no result, and no step that is still without a timing, or its words are none that the
  /// format has. `path` is that of the doubt.
  init?(_ doubt: Doubt, in project: ProjectDraft, at path: PlanPath) {
    guard doubt.taken == nil else { return nil }
    let source = project.source.map { [PlanNode.Entry("source", .text($0))] } ?? []
    func entries(_ rule: [PlanNode.Entry], _ quote: String) -> [PlanNode.Entry] {
      rule + [PlanNode.Entry("quote", .text(quote))] + source
    }
    switch doubt.subject.part {
    case .step(let index):
      guard project.steps.indices.contains(index),
        let line = Line(project.steps[index], path, seen: doubt.seen), line.isWithoutTiming,
        let (label, rule) = Self.rule(line.title, seen: doubt.seen)
      else { return nil }
      answer = DoubtAnswer(
        label,
        .putting(.mapping(entries(rule, line.title)), at: line.path.appending("timing")))
    case .rhythms:
      guard let title = Self.result(of: project, seen: doubt.seen),
        let (label, rule) = Self.rule(title, seen: doubt.seen)
      else { return nil }
      answer = DoubtAnswer(
        Phrase(
          "รอบการดำเนินการของโครงการ: \(label.thai)", "a rhythm of the project: \(label.english)"),
        .adding(
          .mapping([PlanNode.Entry("title", .text(title))] + entries(rule, title)), to: path))
    case .whole, .title, .objectives, .targetGroup, .period, .budget, .owners, .results:
      return nil
    }
  }

  /// The words behind `ใน “`, as far as they are quoted.
  private static func quoted(_ seen: String) -> Substring? {
    seen.split(separator: "“").last?.prefix { $0 != "”" && $0 != "…" }
  }

  private static func result(of project: ProjectDraft, seen: String) -> String? {
    guard let beginning = quoted(seen) else { return nil }
    return (project.outputs + project.outcomes).compactMap(\.title?.value)
      .first { $0.hasPrefix(beginning) }
  }

  /// A step, or the line below it that has the words.
  private struct Line {
    let title: String
    let path: PlanPath
    let isWithoutTiming: Bool

    /// The words are quoted as far as they go: `ภายใน 15 วัน ใน “…”`.
    init?(_ step: StepDraft, _ title: PlanPath, seen: String) {
      guard let path = title.parent, let beginning = TimingAnswer.quoted(seen) else { return nil }
      if let own = step.title?.value, own.hasPrefix(beginning) {
        (self.title, self.path, isWithoutTiming) = (own, path, step.timings.isEmpty)
        return
      }
      let below = step.substeps.first { $0.title?.value.hasPrefix(beginning) ?? false }
      guard let below, let own = below.title?.value, let id = below.id?.value else { return nil }
      (self.title, isWithoutTiming) = (own, below.timings.isEmpty)
      self.path = path.appending("substeps").appending(id)
    }
  }

  private static func rule(
    _ title: String, seen: String
  ) -> (label: Phrase, entries: [PlanNode.Entry])? {
    guard let period = periods.first(where: { seen.hasPrefix($0.words) })?.period else {
      return limit(title, seen: seen)
    }
    return PlanSection.label(of: period.rawValue).map { name in
      (
        Phrase("กำหนดเวลาทุก\(name.thai)", "a timing, every \(name.english)"),
        [PlanNode.Entry("every", .text(period.rawValue))]
      )
    }
  }

  /// Words that may be a rhythm, without blanks.
  private static let periods: [(words: String, period: Timing.Period)] = [
    ("รายเดือน", .month), ("ประจำเดือน", .month), ("รายไตรมาส", .quarter),
    ("ประจำไตรมาส", .quarter), ("รอบ6เดือน", .halfYear), ("รอบ12เดือน", .year),
    ("รายปี", .year), ("ปี1ครั้ง", .year),
  ]

  /// ภายใน 15 วัน, from the event that the step itself names; else the draft asks for it. Working days are no days.
  private static func limit(
    _ title: String, seen: String
  ) -> (label: Phrase, entries: [PlanNode.Entry])? {
    let parts = seen.split(separator: " ")
    guard parts.count > 2, parts[0] == "ภายใน", let days = Int(parts[1]), parts[2] == "วัน",
      !title.contains("วันทำการ")
    else { return nil }
    let entry = PlanNode.Entry("within-days", .text("\(days)"))
    guard let event = event(in: title) else {
      return (
        Phrase(
          "กำหนดเวลาภายใน \(days) วัน (ต้องระบุในร่างว่านับจากเหตุการณ์ใด)",
          "a limit of \(days) days; the draft asks from what"), [entry]
      )
    }
    return (
      Phrase(
        "กำหนดเวลาภายใน \(days) วัน นับจาก\(event)", "a limit of \(days) days, from \(event)"),
      [entry, PlanNode.Entry("of", .text(event))]
    )
  }

  private static func event(in title: String) -> String? {
    for word in ["นับตั้งแต่", "นับแต่", "นับจาก"] {
      guard let range = title.firstRange(of: word) else { continue }
      var event = title[range.upperBound...].drop { $0 == " " }
      for lead in ["วันที่", "วัน"] where event.hasPrefix(lead) {
        event = event.dropFirst(lead.count)
        break
      }
      let words = event.prefix { $0 != " " && $0 != "," && $0 != ")" }
      if !words.isEmpty { return String(words) }
    }
    return nil
  }
}
