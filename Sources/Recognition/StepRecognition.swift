internal import PlanModel
internal import ThaiCivil

/// The steps of a project from the lines of วิธีดำเนินการ.
struct StepRecognition {
  private let project: PrintedNumber
  private let section: Int?
  private let linesArePhysical: Bool
  private(set) var steps: [StepDraft] = []
  private(set) var doubts: [Doubt] = []
  private var places: [Place] = []
  /// Whether the list below a step has begun again with (1).
  private var hasIntroduction = false

  init(
    _ lines: [ProjectText.SectionLine], of project: PrintedNumber, section: Int?,
    linesArePhysical: Bool, uses: inout LineUses
  ) {
    self.project = project
    self.section = section
    self.linesArePhysical = linesArePhysical
    for line in lines {
      take(line.line)
      if let index = line.index { uses[index] = .taken }
    }
    number()
  }

  private mutating func take(_ line: Line) {
    switch line.mark {
    case .bracketed(let number), .numbered(let number):
      if number.parts.count == 1, !steps.isEmpty, steps.last?.number?.value.parts.count != 1 {
        addSubstep(number, line)
      } else if number.parts.count <= 2 {
        addStep(number, line)
      } else {
        addSubstep(number, line)
      }
    case .listed(let number):
      guard let printed = PrintedNumber("\(number)") else { return }
      let isStep = steps.isEmpty || steps.last?.number?.value.parts.count == 1
      if isStep { addStep(printed, line) } else { addSubstep(printed, line) }
    case .bullet:
      if steps.isEmpty || steps.last?.number == nil {
        addStep(nil, line)
      } else {
        addSubstep(nil, line)
      }
    case .dimension: join(line, line.text)
    case .none:
      if steps.isEmpty { addStep(nil, line) } else { join(line, line.rest) }
    }
  }

  private mutating func addStep(_ number: PrintedNumber?, _ line: Line) {
    let at = line.place.position
    var step = StepDraft(at: at)
    step.id = Located("s\(steps.count + 1)", at: at)
    step.number = number.map { Located($0, at: at) }
    step.title = Located(line.rest, at: at)
    check(number, line)
    steps.append(step)
    places.append(line.place)
    addLetterDoubts(line.rest, line.place)
    doubts += StepWords.doubts(of: line.rest, subject, at: line.place)
  }

  private mutating func addSubstep(_ number: PrintedNumber?, _ line: Line) {
    guard let last = steps.indices.last else { return addStep(number, line) }
    let at = line.place.position
    var substep = SubstepDraft(at: at)
    substep.id = Located("s\(last + 1)-\(steps[last].substeps.count + 1)", at: at)
    substep.number = number.map { Located($0, at: at) }
    substep.title = Located(line.rest, at: at)
    if let number, number.parts.count > 2, let parent = steps[last].number?.value,
      !number.isDirectlyUnder(parent)
    {
      doubts.append(
        Doubt(
          .numberOutOfOrder, subject, at: line.place, seen: "(\(number)) \(line.rest)",
          taken: "ข้อย่อยของ (\(parent))"))
    }
    steps[last].substeps.append(substep)
    addLetterDoubts(line.rest, line.place)
  }

  /// A line without a mark goes on with what stands above it.
  private mutating func join(_ line: Line, _ text: String) {
    guard let last = steps.indices.last else { return }
    let joined: String
    if let below = steps[last].substeps.indices.last, let title = steps[last].substeps[below].title
    {
      joined = title.value.continued(text)
      steps[last].substeps[below].title = Located(joined, at: title.at)
    } else {
      joined = (steps[last].title?.value ?? "").continued(text)
      steps[last].title = Located(joined, at: steps[last].at)
    }
    addLetterDoubts(text, line.place)
    guard !linesArePhysical else { return }
    doubts.append(
      Doubt(
        .lineJoined, subject, at: line.place, seen: text, taken: joined.cut(to: 160),
        alternatives: ["ขั้นตอนใหม่ที่ไม่มีเลขข้อ"]))
  }

  private var subject: Doubt.Subject { .init(project, .step(max(0, steps.count - 1))) }

  private mutating func addLetterDoubts(_ text: String, _ place: Place) {
    doubts += LetterDoubts.of(text, subject, at: place)
  }

  // MARK: Numbers

  private mutating func check(_ number: PrintedNumber?, _ line: Line) {
    guard let number else { return }
    let subject = Doubt.Subject(project, .step(steps.count))
    let seen = "(\(number)) \(line.rest)"
    if steps.contains(where: { $0.number?.value == number }) {
      let next = PrintedNumber(
        number.parts.dropLast().map { "\($0)." }.joined() + "\((number.parts.last ?? 0) + 1)")
      doubts.append(
        Doubt(
          .numberTwice, subject, at: line.place, seen: seen,
          taken: "ขั้นตอนที่ \(steps.count + 1) ซึ่งพิมพ์เลขซ้ำ",
          alternatives: [next.map { "(\($0))" }].compactMap(\.self)))
      return
    }
    let expected = (steps.last?.number?.value.parts.last ?? 0) + 1
    let isUnderSection = number.parts.count == 1 || section == nil || number.parts[0] == section
    if number.parts.last != expected || !isUnderSection {
      doubts.append(
        Doubt(
          .numberOutOfOrder, subject, at: line.place, seen: seen, taken: "เลขตามที่พิมพ์",
          alternatives: [section.map { "(\($0).\(expected))" } ?? "\(expected)"]))
    }
  }

  /// Steps must have numbers; those that were printed without get the next ones.
  private mutating func number() {
    for index in steps.indices where steps[index].number == nil {
      let text = "\(section ?? 4).\(index + 1)"
      steps[index].number = PrintedNumber(text).map { Located($0, at: steps[index].at) }
      doubts.append(
        Doubt(
          .numberMissing, .init(project, .step(index)), at: places[index],
          seen: steps[index].title?.value ?? "", taken: text))
    }
  }
}

extension String {
  /// The text with what stands in the next line behind it. Thai has no blank between words, but the end of a
  /// line may stand for one; it stays.
  func continued(_ next: String) -> String {
    if isEmpty { return next }
    return next.isEmpty ? self : self + " " + next
  }
}
