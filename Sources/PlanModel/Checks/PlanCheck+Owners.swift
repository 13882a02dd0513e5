extension PlanCheck {
  /// Every owner that is named is in the owners list, once; one that nobody names is a warning.
  static let owners = PlanCheck { draft in
    let names = OwnerNames(draft.owners)
    return duplicates(draft.owners) + unknown(draft, names) + unused(draft, names)
      + namedTwice(draft, names) + succeeded(draft)
  }

  private static func duplicates(_ owners: [OwnerDraft]) -> [Diagnostic] {
    var first: [String: Position] = [:]
    return owners.compactMap(\.name).compactMap { name in
      guard let earlier = first[OwnerNames.key(name.value)] else {
        first[OwnerNames.key(name.value)] = name.at
        return nil
      }
      return Diagnostic(
        .duplicateOwner, at: name.at,
        FaultPhrase(
          "“\(name.value.excerpt)” เป็นผู้รับผิดชอบ\(place: earlier) อยู่แล้ว",
          "'\(name.value.excerpt)' is already an owner \(place: earlier)"),
        hint: FaultPhrase("เก็บไว้รายการเดียว", "keep one of them"))
    }
  }

  private static func unknown(_ draft: PlanDraft, _ names: OwnerNames) -> [Diagnostic] {
    draft.namedOwners.filter { names[$0.value] == nil }.enumerated().map { index, owner in
      let near = NearestWord.among(names.spellings, to: owner.value, after: index)
      return Diagnostic(
        .unknownOwner, at: owner.at,
        FaultPhrase(
          "“\(owner.value.excerpt)” ไม่ได้เป็นผู้รับผิดชอบในแผนนี้",
          "'\(owner.value.excerpt)' is not an owner of this plan"),
        hint: near.map { FaultPhrase(.didYouMean($0)) }
          ?? FaultPhrase(
            "เพิ่มในรายการ\(file: " owners", form: "หน่วยงาน")",
            "add it to the \(file: "owners list", form: "list of units")"))
    }
  }

  private static func unused(_ draft: PlanDraft, _ names: OwnerNames) -> [Diagnostic] {
    let used = Set(draft.namedOwners.compactMap { names[$0.value] })
    return draft.owners.compactMap { owner in
      guard let id = owner.id, let name = owner.name, !used.contains(Owner.ID(id.value)) else {
        return nil
      }
      return Diagnostic(
        .unusedOwner, .warning, at: name.at,
        Phrase(
          "“\(name.value.excerpt)” ไม่ได้รับผิดชอบงานใดในแผนนี้",
          "'\(name.value.excerpt)' owns nothing in this plan"),
        hint: Phrase("ตัดออก หรือระบุไว้ในโครงการ", "take it out, or name it in a project"))
    }
  }

  /// Whoever is still there cannot be succeeded, and nobody is succeeded twice.
  private static func succeeded(_ draft: PlanDraft) -> [Diagnostic] {
    var taken = Set(draft.owners.compactMap(\.id?.value))
    return draft.owners.flatMap(\.succeeds).filter { !taken.insert($0.value).inserted }.map {
      Diagnostic(
        .succeedsPresentOwner, at: $0.at,
        Phrase(
          "“\($0.value.excerpt)” ยังเป็นหน่วยงานในแผนนี้ หรือมีหน่วยงานอื่นรับงานต่อแล้ว",
          "'\($0.value.excerpt)' is still a unit of this plan, or another one succeeds it"),
        hint: Phrase(
          "ระบุรหัสของหน่วยงานที่ไม่มีในแผนแล้ว เพียงครั้งเดียว",
          "name the id of a unit that the plan no longer has, once"))
    }
  }

  private static func namedTwice(_ draft: PlanDraft, _ names: OwnerNames) -> [Diagnostic] {
    draft.projects.flatMap { project in
      var seen: Set<Owner.ID> = []
      return project.owners.compactMap { owner -> Diagnostic? in
        guard let id = names[owner.value], !seen.insert(id).inserted else { return nil }
        return Diagnostic(
          .ownerNamedTwice, at: owner.at,
          Phrase(
            "ระบุ “\(owner.value.excerpt)” เป็นผู้รับผิดชอบโครงการนี้ซ้ำสองครั้ง",
            "'\(owner.value.excerpt)' owns this project twice"),
          hint: Phrase("ระบุครั้งเดียว", "name it once"))
      }
    }
  }
}

extension PlanDraft {
  /// Every place that names an owner.
  fileprivate var namedOwners: [Located<String>] {
    projects.flatMap(\.owners) + [reporting.coordinator].compactMap(\.self)
  }
}
