internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

/// Where an office without a plan begins: the coordinator says whose plan it will be and chooses how to begin,
/// everybody else is told to wait.
struct SetupPage: PageModel {
  let hasPlan: Bool
  let isCoordinator: Bool
  let today: ThaiDate
  /// The draft that was begun, if one was.
  let draft: KeptDraft?
  var typed = FormFields()
  var faults = FormFaults()

  static let way = "way"

  /// How a plan is begun.
  enum Way: String, CaseIterable {
    case document, template
  }

  init(hasPlan: Bool, isCoordinator: Bool, today: ThaiDate, draft: KeptDraft?) {
    (self.hasPlan, self.isCoordinator) = (hasPlan, isCoordinator)
    (self.today, self.draft) = (today, draft)
  }

  func title(_ words: PageWording) -> String { words.setup }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    if hasPlan {
      return markup {
        tag("p") { words.hasPlan }
        tag("p") { Markup.link(words.goHome, to: .home) }
      }
    }
    guard isCoordinator else { return [tag("p") { words.noPlanYet }] }
    if let draft { return begun(draft, words) }
    let fields = fields(words).map { $0.filled(typed, faults) }
    return markup {
      tag("p") { words.setupLead }
      faults.view(fields, words)
      drawing.form(to: .setup, kind: "narrow") {
        for field in fields { field.view(words) }
        drawing.button(words.goOn)
      }
      tag("p") { Markup.link(words.beginWithFile, to: .planDraft) }
    }
  }

  /// Where it goes on once a draft is there.
  private func begun(_ draft: KeptDraft, _ words: PageWording) -> [Markup] {
    markup {
      tag("p", ["class": "notice", "role": "status"]) {
        "\(words.planDraft) \(words.draftBegun(draft.begun))"
      }
      tag("div", ["class": "actions"]) {
        Markup.link(words.goOnWithDraft, to: .planDraft, kind: "button primary")
        Markup.link(words.documents, to: .documents, kind: "button")
      }
    }
  }

  private func fields(_ words: PageWording) -> [FormField] {
    let years = OfficeFacts.years(around: today)
    let isIn = (years.lowerBound.firstDay...years.upperBound.lastDay).contains(today)
    let kinds = Organisation.Kind.allCases.map { FormField.Choice($0.rawValue, words.name(of: $0)) }
    func field(
      _ field: OfficeFacts.Field, _ control: FormField.Control = .text, isRequired: Bool = false,
      value: String = ""
    ) -> FormField {
      var made = FormField(
        field.rawValue, words.label(of: field), control, hint: words.hint(of: field),
        isRequired: isRequired)
      made.value = value
      return made
    }
    var way = FormField(
      Self.way, words.setupWay,
      .choice(Way.allCases.map { FormField.Choice($0.rawValue, words.name(of: $0)) }),
      isRequired: true)
    way.value = Way.document.rawValue
    return [
      field(.name, isRequired: true),
      field(.kind, .choice([FormField.Choice("", words.kindByName)] + kinds)),
      field(.province, isRequired: true),
      field(
        .fiscalYears, isRequired: true, value: "\(years.lowerBound)–\(years.upperBound)"),
      field(.trackedFrom, value: isIn ? today.written(.abbreviated) : ""),
      field(.units, .long, value: OfficeFacts.usualUnits.joined(separator: "\n")),
      way,
    ]
  }
}
