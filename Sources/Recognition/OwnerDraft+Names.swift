public import PlanModel

extension OwnerDraft {
  /// Units of these names, each with an id: an English word where the name has one that is known.
  public static func list(of names: [String]) -> [OwnerDraft] {
    var seen: Set<String> = []
    return names.enumerated().map { index, name in
      var owner = OwnerDraft(at: Position(line: 1, column: 1))
      let word = UnitID.of(name)
      let id = word.flatMap { seen.insert($0).inserted ? $0 : nil } ?? "unit-\(index + 1)"
      owner.id = Located(id, at: owner.at)
      owner.name = Located(name, at: owner.at)
      return owner
    }
  }
}

/// Ids of the units that local governments have, by the words of their names; ids are for ever, so they are
/// English words where there are any.
private enum UnitID {
  private static let table: [(String, String)] = [
    ("สำนักปลัด", "clerk-office"), ("การเจ้าหน้าที่", "personnel"), ("สวัสดิการสังคม", "social-welfare"),
    ("พัฒนาชุมชน", "community-development"), ("โรงเรียน", "schools"), ("การศึกษา", "education"),
    ("ตรวจสอบภายใน", "internal-audit"), ("ยุทธศาสตร์และงบประมาณ", "strategy-budget"),
    ("วิชาการและแผนงาน", "policy-planning"), ("สาธารณสุข", "public-health"), ("การแพทย์", "medical"),
    ("คลัง", "treasury"), ("ช่าง", "public-works"), ("ประปา", "waterworks"),
    ("สุขาภิบาล", "sanitation"),
    ("กิจการสภา", "council-affairs"), ("ทรัพยากรบุคคล", "personnel"), ("เกษตร", "agriculture"),
    ("นิติการ", "legal"), ("ทุก", "all-units"),
  ]

  static func of(_ name: String) -> String? { table.first { name.holds($0.0) }?.1 }
}
