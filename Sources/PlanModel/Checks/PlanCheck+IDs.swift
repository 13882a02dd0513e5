extension PlanCheck {
  /// Ids are well-formed, and unique among their fellows: owners, dimensions, strategies, projects,
  /// risks, assumptions and cycle entries in the plan; steps, sub-steps and rhythms in their project;
  /// results and indicators in their project.
  static let ids = PlanCheck { draft in
    var found = malformed([draft.id] + draft.owners.flatMap(\.succeeds))
    found += unique(draft.owners.map(\.id), Phrase("ผู้รับผิดชอบ", "owner")) + reserved(draft.owners)
    found += unique(draft.dimensions.map(\.id), Phrase("มิติ", "dimension"))
    found += unique(
      draft.dimensions.flatMap { $0.strategies.map(\.id) }, Phrase("แนวทาง", "strategy"))
    found += unique(draft.projects.map(\.id), Phrase("โครงการ", "project"))
    found += unique(draft.risks.map(\.id), Phrase("ความเสี่ยง", "risk"))
    found += unique(draft.assumptions.map(\.id), Phrase("ข้อสันนิษฐาน", "assumption"))
    found += unique(
      (draft.reporting.cycle ?? []).map(\.id),
      Phrase("ช่วงของปีการประเมิน ITA", "entry of the ITA cycle"))
    for project in draft.projects {
      found += unique(
        project.workIDs,
        Phrase(
          "ขั้นตอน ขั้นตอนย่อย หรือรอบการดำเนินการของโครงการนี้", "step, sub-step or rhythm of this project"))
      found += unique(
        project.resultIDs,
        Phrase("ผลผลิต ผลลัพธ์ หรือตัวชี้วัดของโครงการนี้", "result or indicator of this project"))
    }
    return found
  }

  private static func malformed(_ ids: [Located<String>?]) -> [Diagnostic] {
    ids.compactMap(\.self).filter { !Plan.ID.isWellFormed($0.value) }.map { id in
      let words = words(ofMalformedID: id.value)
      return Diagnostic(.malformedID, at: id.at, words.message, hint: words.hint)
    }
  }

  /// Why a text is no id.
  package static func words(ofMalformedID text: String) -> FaultWords {
    FaultWords(
      Phrase(
        "“\(text.excerpt)” ใช้เป็นรหัสไม่ได้ รหัสมี 1 ถึง 64 ตัว ใช้ได้เฉพาะ a–z, 0–9 และขีดกลาง ขึ้นต้นด้วยตัวอักษร",
        "'\(text.excerpt)' is not an id: 1 to 64 of a–z, 0–9 and hyphen, a letter first"),
      hint: suggestion(text).map(Phrase.same))
  }

  /// Calendar files are named by owners: these names mean other files.
  private static func reserved(_ owners: [OwnerDraft]) -> [Diagnostic] {
    owners.compactMap(\.id).filter { ["all", "todo"].contains($0.value) }.map { id in
      Diagnostic(
        .malformedID, at: id.at,
        Phrase(
          "“\(id.value)” เป็นชื่อของปฏิทินอื่นอยู่แล้ว ใช้เป็นรหัสของผู้รับผิดชอบไม่ได้",
          "'\(id.value)' names a calendar of its own and cannot be an owner"),
        hint: .same("\(id.value)-divisions"))
    }
  }

  private static func unique(_ ids: [Located<String>?], _ what: Phrase) -> [Diagnostic] {
    var first: [String: Position] = [:]
    let repeated = ids.compactMap(\.self).compactMap { id -> Diagnostic? in
      guard let earlier = first[id.value] else {
        first[id.value] = id.at
        return nil
      }
      return Diagnostic(
        .duplicateID, at: id.at,
        FaultPhrase(
          "“\(id.value.excerpt)” เป็นรหัสของ\(what.thai)\(place: earlier) อยู่แล้ว",
          "'\(id.value.excerpt)' is already the id of the \(what.english) \(place: earlier)"),
        hint: FaultPhrase(
          "ตั้งรหัสใหม่ให้รายการที่เพิ่มทีหลัง เพราะรหัสเดิมต้องใช้ตลอดไป",
          "give this one an id of its own; ids are permanent, so change the newer one"))
    }
    return malformed(ids) + repeated
  }

  /// What was typed, with everything taken out that an id may not have.
  private static func suggestion(_ text: String) -> String? {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.joined(separator: "-").drop { !$0.isLetter }.prefix(64)
    return id.isEmpty ? nil : String(id)
  }
}

extension ProjectDraft {
  fileprivate var workIDs: [Located<String>?] {
    steps.flatMap { [$0.id] + $0.substeps.map(\.id) } + rhythms.map(\.id)
  }

  fileprivate var resultIDs: [Located<String>?] {
    (outputs + outcomes).flatMap { [$0.id] + $0.indicators.map(\.id) }
  }
}
