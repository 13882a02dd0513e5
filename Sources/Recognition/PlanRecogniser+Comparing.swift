internal import PlanModel
internal import ThaiCivil

// What lists of contents and summaries say, against the chapters.

extension PlanRecogniser {
  /// Titles of lists of contents against those of the chapters.
  mutating func compareWithLists(_ draft: PlanDraft) {
    let titles = draft.titlesByNumber
    for listed in outline.listed {
      guard let title = titles[listed.number] else {
        if listed.number.parts.count >= 3 {
          notFound(listed.number, listed.title, listed.place)
        }
        continue
      }
      compare(title, with: listed.title, of: listed.number, listed.place)
    }
    let isListed = Set(outline.listed.map(\.number))
    for project in draft.projects where !outline.listed.isEmpty {
      guard let number = project.number?.value, !isListed.contains(number) else { continue }
      doubts.append(
        Doubt(
          .projectNotListed, .init(number), at: places[number],
          seen: "\(number) \(project.title?.value ?? "")", taken: "โครงการของแผน"))
    }
  }

  /// Titles, budgets and counts of summary tables against those of the chapters.
  mutating func compareWithSummaries(_ draft: PlanDraft) {
    let titles = draft.titlesByNumber
    let projects = Dictionary(
      draft.projects.compactMap { project in project.number.map { ($0.value, project) } },
      uniquingKeysWith: { first, _ in first })
    for summary in summaries {
      for entry in summary.entries {
        guard let title = titles[entry.number] else {
          notFound(entry.number, entry.title, summary.place)
          continue
        }
        compare(title, with: entry.title, of: entry.number, summary.place)
        let budget = projects[entry.number]?.budget
        guard !entry.agrees(with: budget) else { continue }
        doubts.append(
          Doubt(
            .budgetsDiffer, .init(entry.number, .budget), at: summary.place,
            seen: "\(entry.number) ในตารางสรุป: \(entry.words)",
            taken: "งบประมาณตามรายละเอียดโครงการ",
            alternatives: [entry.words]))
      }
      compareCount(of: summary, draft)
    }
  }

  /// จำนวน 6 โครงการ of a table against the projects of its dimensions.
  private mutating func compareCount(of summary: SummaryTable, _ draft: PlanDraft) {
    guard let stated = summary.statedCount else { return }
    let dimensions = Set(summary.entries.map { $0.number.parts[0] })
    let found = draft.projects.count { project in
      project.number.map { dimensions.contains($0.value.parts[0]) } ?? false
    }
    guard found != stated else { return }
    doubts.append(
      Doubt(
        .countDiffers, .init(nil), at: summary.place, seen: "จำนวน \(stated) โครงการ",
        taken: "\(found) โครงการที่มีรายละเอียด"))
  }

  private mutating func notFound(_ number: PrintedNumber, _ title: String, _ place: Place) {
    let doubt = Doubt(
      .projectNotFound, .init(number), at: place, seen: "\(number) \(title)", taken: nil)
    if !doubts.contains(where: { $0.kind == doubt.kind && $0.subject == doubt.subject }) {
      doubts.append(doubt)
    }
  }

  /// The same other title is told once.
  private mutating func compare(
    _ title: String, with other: String, of number: PrintedNumber, _ place: Place
  ) {
    guard !title.isSameTitle(as: other) else { return }
    doubts.append(
      Doubt(
        .titlesDiffer, .init(number, .title), at: places[number] ?? place, seen: title,
        taken: title,
        alternatives: [other]))
  }
}

extension PlanDraft {
  /// The titles of strategies and projects.
  fileprivate var titlesByNumber: [PrintedNumber: String] {
    var titles: [PrintedNumber: String] = [:]
    for strategy in dimensions.flatMap(\.strategies) {
      if let number = strategy.number?.value { titles[number] = strategy.title?.value }
      for project in strategy.projects {
        if let number = project.number?.value { titles[number] = project.title?.value }
      }
    }
    return titles
  }
}

extension String {
  /// Whether two titles differ only in blanks, quotation marks and points.
  func isSameTitle(as other: String) -> Bool {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.skeleton.unicodeScalars.filter { !"\"'.^{}()".unicodeScalars.contains($0) }
    }
    return letters(self) == letters(other)
  }
}
