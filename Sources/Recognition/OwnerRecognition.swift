internal import PlanModel
internal import ThaiCivil

/// The units that a project names, as written.
struct OwnerRecognition {
  private(set) var names: [Located<String>] = []
  private(set) var doubts: [Doubt] = []

  /// Words that names of units begin with.
  private static let beginnings = [
    "สำนัก", "กอง", "หน่วย", "งาน", "ฝ่าย", "โรงเรียน", "ศูนย์", "สถาน", "กลุ่ม", "ทุก", "ส่วน", "คณะ", "สภา",
    "แผนก",
  ]
  private static let persons = ["นาย", "นาง", "นางสาว", "ดร.", "ว่าที่", "จ.อ.", "พ.จ.อ.", "ส.ต."]

  /// `organisation` is taken off the end of a name: หน่วยตรวจสอบภายใน เทศบาลนคร….
  init(
    _ lines: [ProjectText.SectionLine], of subject: Doubt.Subject, organisation: String?
  ) {
    for line in lines {
      let place = line.line.place
      doubts += LetterDoubts.of(line.line.rest, subject, at: place)
      for part in Self.parts(line.line.rest) {
        if let person = Self.persons.first(where: part.starts), !part.starts("นายก") {
          doubts.append(
            Doubt(.ownerPerson, subject, at: place, seen: part, taken: nil, alternatives: [person]))
          continue
        }
        let name = part.withoutEnd(organisation)
        if !Self.beginnings.contains(where: name.starts) {
          doubts.append(Doubt(.ownerUnusual, subject, at: place, seen: part, taken: name))
        } else if !name.numbers.isEmpty {
          doubts.append(
            Doubt(
              .ownerUnusual, subject, at: place, seen: part, taken: "หน่วยงานเดียวชื่อ \(name)",
              alternatives: ["หลายหน่วยงาน"]))
        }
        guard !names.contains(where: { $0.value == name }) else { continue }
        names.append(Located(name, at: place.position))
      }
    }
  }

  /// Several in one line: joined by a stroke, a comma, or และ between two units; or one behind the other.
  private static func parts(_ text: String) -> [String] {
    text.parted(at: "/,;").reduce(into: [String]()) { parts, part in
      // ทุกสำนัก/กอง is one: a class of units alone is none.
      if classes.contains(part.skeleton), let last = parts.popLast() {
        parts.append(last + "/" + part)
      } else {
        parts += unitsBesideEachOther(part).flatMap(unitsJoined)
      }
    }
  }

  private static let classes: Set<String> = [
    "สำนัก", "กอง", "ฝ่าย", "งาน", "ส่วน", "หน่วย", "แผนก", "กลุ่ม",
  ]

  private static func unitsJoined(_ part: String) -> [String] {
    guard let (first, second) = part.parts(around: "และ"),
      beginnings.contains(where: second.trimmed.starts)
    else { return [part] }
    // กองยุทธศาสตร์และงบประมาณ is one unit, though งบประมาณ begins with งบ only.
    return [first.trimmed] + parts(second.trimmed)
  }

  /// สำนักปลัด กองคลัง กองช่าง are three; งานนิติการ สำนักปลัด is a part of one, and in สำนัก การคลัง a line of
  /// the cell has ended.
  private static func unitsBesideEachOther(_ text: String) -> [String] {
    var units: [String] = []
    for word in text.parted(at: " ") {
      guard let last = units.last else {
        units.append(word)
        continue
      }
      let isUnit = isWholeUnit(word) && isWholeUnit(last)
      if isUnit {
        units.append(word)
      } else {
        let isCutOff = classes.contains(last.skeleton) || last.skeleton == "ทุก"
        units[units.count - 1] = isCutOff ? last + word : last.continued(word)
      }
    }
    return units
  }

  private static func isWholeUnit(_ word: String) -> Bool {
    ["สำนัก", "กอง"].contains(where: word.starts) && !classes.contains(word)
  }
}

extension String {
  /// Without a name at its end, if something is left.
  fileprivate func withoutEnd(_ name: String?) -> String {
    guard let name, let (before, behind) = parts(around: name), behind.trimmed.isEmpty,
      !before.trimmed.isEmpty
    else { return self }
    return before.trimmed
  }
}

/// The list of the units of a plan, from all names that its projects use.
struct OwnerList {
  private(set) var owners: [OwnerDraft] = []
  private(set) var doubts: [Doubt] = []
  /// The name to use for each that was written otherwise.
  private var replaced: [String: String] = [:]

  /// The name that the list has for one as it was written.
  func name(for written: String) -> String {
    let spelling = replaced[written] ?? written
    return replaced[spelling] ?? spelling
  }

  init(_ projects: [(draft: ProjectDraft, subject: Doubt.Subject)]) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    /// Blanks within a name are where lines ended: the first spelling stands for all.
    var spellings: [String: String] = [:]
    for name in projects.flatMap({ $0.draft.owners.map(\.value) }) {
      let first = spellings[name.skeleton] ?? name
      spellings[name.skeleton] = first
      if first != name { replaced[name] = first }
      if counts[first] == nil { order.append(first) }
      counts[first, default: 0] += 1
    }
    let clean = order.filter { !$0.hasForeignLetters }
    for name in order {
      let others = clean.filter { $0 != name && (counts[$0] ?? 0) >= (counts[name] ?? 0) }
      let seen = name.withLaoAsThai
      let near =
        name.hasForeignLetters
        ? Self.nearest(to: seen, among: others) : Self.twin(of: name, among: others)
      guard let near else { continue }
      let takesOther = name.hasForeignLetters
      if takesOther { replaced[name] = near }
      for (project, subject) in projects
      where project.owners.contains(where: { $0.value == name }) {
        doubts.append(
          Doubt(
            .ownerNearAnother, subject.with(.owners), at: Place(project.at), seen: name,
            taken: takesOther ? near : name, alternatives: [takesOther ? name : near]))
      }
    }
    owners = OwnerDraft.list(of: order.filter { replaced[$0] == nil })
  }

  /// A name that may be the same with a letter misread, or cut short: สำนักปลัด of สำนักปลัดเทศบาล.
  private static func twin(of name: String, among others: [String]) -> String? {
    let letters = Array(name)
    return others.first { other in
      if other.starts(name) || name.starts(other) { return true }
      let distance = NearestWord.distance(Array(other), letters)
      return distance <= 2 && letters.count > 6
    }
  }

  /// However far, the nearest.
  private static func nearest(to name: String, among others: [String]) -> String? {
    let letters = Array(name)
    return others.min {
      NearestWord.distance(Array($0), letters) < NearestWord.distance(Array($1), letters)
    }
  }
}
