import Papers
import PlanModel
import ThaiCivil

extension ValueFormatter {
  /// A tick under one of the three words, or one of the e-Plan's two others across all.
  func ticks(_ project: ProjectReport) -> [Cell] {
    let entries = project.status.entries
    let tick = nothing(PaperWording.tick, entries: entries)
    switch project.reported {
    case .notStarted: return [Cell(tick), .empty, .empty]
    case .inProgress: return [.empty, Cell(tick), .empty]
    case .done: return [.empty, .empty, Cell(tick)]
    case .cannot, .awaitingReport:
      return [Cell(nothing(wording.words(for: project), entries: entries), columns: 3)]
    }
  }

  /// One thing that was done or said: the day, the part of the project unless it has the project's own
  /// title, and the words of the log.
  func line(_ line: ProgressLine, of project: Project) -> [Inline] {
    var inlines: [Inline] = []
    if let words = heading(of: line) { inlines.append(.strong(words)) }
    let text = body(of: line, project)
    if !text.isEmpty { inlines.append(.text((inlines.isEmpty ? "" : " ") + text)) }
    return inlines + counts(line) + references(line.entries)
  }

  /// The same in its parts.
  func phrase(_ line: ProgressLine, of project: Project) -> Phrases {
    Phrases(
      heading: heading(of: line), text: typed(body(of: line, project)),
      tail: counts(line) + references(line.entries))
  }

  /// How many took part, and how late it was.
  private func counts(_ line: ProgressLine) -> [Inline] {
    var inlines: [Inline] = []
    if let participants = line.participants {
      inlines += [
        .text(" (" + wording.participants.0), count(participants),
        .text(wording.participants.1 + ")"),
      ]
    }
    if line.daysLate.value > 0 {
      inlines += [
        .text(" (" + wording.daysLate.0), count(line.daysLate),
        .text(wording.daysLate.1 + ")"),
      ]
    }
    return inlines
  }

  /// The same below the step that it is about.
  func result(_ line: ProgressLine) -> [Inline] {
    let happened: [Inline] = heading(of: line).map { [.strong($0)] } ?? []
    let which = line.part.flatMap(which)
    let isBegun = if case .begun = line.kind { true } else { false }
    let words = [which, isBegun ? wording.begun : line.text].compactMap(\.self)
      .filter { !$0.isEmpty }
    let text: [Inline] =
      words.isEmpty
      ? [] : [.text((happened.isEmpty ? "" : " ") + words.joined(separator: ": "))]
    return happened + text + counts(line) + references(line.entries)
  }

  /// The day, or where there is none the word for what happened.
  private func heading(of line: ProgressLine) -> String? {
    switch line.kind {
    case .done(let date), .note(let date): day(date)
    case .begun(let date): date.map(day)
    case .cannot(let reason): wording.cannot(reason)
    }
  }

  private func body(of line: ProgressLine, _ project: Project) -> String {
    let hasText = line.text.map { !$0.isEmpty } ?? false
    let part = line.part.flatMap {
      $0.title == project.title ? nil : words($0, isBrief: hasText)
    }
    switch line.kind {
    case .begun: return [wording.begun, part].compactMap(\.self).joined(separator: " ")
    case .done, .note, .cannot:
      return [part, line.text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  /// A step with words of its own is named by its number: its title stands in the plan.
  private func words(_ part: ProgressLine.Part, isBrief: Bool) -> String {
    let printed = part.number.map { "(\(number($0)))" }
    let title = isBrief && printed != nil ? nil : part.title
    return [printed, title, which(part)].compactMap(\.self).joined(separator: " ")
  }

  /// Which one of several it is, and whose; nil for what is owed once by all.
  private func which(_ part: ProgressLine.Part) -> String? {
    let words = [part.unit, part.occurrence.map { prose(wording.name(of: $0)) }].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
