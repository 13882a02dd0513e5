internal import PlanModel

// What only all projects together tell.

extension PlanRecogniser {
  mutating func settleOwners(_ draft: inout PlanDraft) {
    let list = OwnerList(draft.subjects)
    doubts += list.doubts
    draft.owners = list.owners
    draft.changeProjects { project in
      project.owners = project.owners.map { Located(list.name(for: $0.value), at: $0.at) }
    }
  }

  /// The office's name, where it begins rightly and goes on otherwise.
  mutating func compareNames(_ draft: PlanDraft) {
    guard let name = draft.organisation?.name else { return }
    for field in draft.fields {
      guard let seen = OrganisationName(name).other(in: field.text) else { continue }
      doubts.append(
        Doubt(
          .organisationDiffers, field.subject, at: field.at, seen: seen, taken: "ตามที่เห็น",
          alternatives: [name]))
    }
  }

  mutating func findTwins(_ draft: PlanDraft) {
    let fields = draft.fields
    let cells = tables.flatMap { $0.rows.flatMap { $0.map { $0.lines.joined(separator: " ") } } }
    let twins = SpellingTwins(of: fields.map(\.text), in: lines.map(\.text) + cells)
    for field in fields {
      for twin in twins.twins(in: field.text) {
        doubts.append(
          Doubt(
            .spellingTwin, field.subject, at: field.at, seen: "…\(twin.seen)…", taken: "ตามที่เห็น",
            alternatives: ["…\(twin.other)…"]))
      }
    }
  }

  /// The words that the reader of a picture was not sure of, of lines that stand in the draft.
  mutating func noteUnsure(_ draft: PlanDraft) {
    let starts = draft.fields.compactMap { field in field.at.map { ($0.block, field.subject) } }
      .sorted { $0.0 < $1.0 }
    for (index, line) in lines.enumerated() where !line.unsure.isEmpty {
      guard case .taken = uses[index] else { continue }
      let subject = starts.last { $0.0 <= line.place.block }?.1 ?? .init(nil)
      doubts.append(
        Doubt(
          .lowConfidence, subject, at: line.place,
          seen: line.unsure.joined(separator: " ").cut(to: 200), taken: "ตามที่เห็น"))
    }
  }
}
