internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading
internal import ThaiCivil

/// What adopting the draft changes, for whom, and the form that adopts it.
struct DraftAdoptionPage: PageModel {
  let draft: OpenDraft
  /// Nil where the draft is no plan yet, or another's.
  let effect: PlanAdoption.Effect?
  let units: [UnitEffect]
  let accounts: UnitAccounts
  /// The numbers of projects, as the draft has them, else as the edition before.
  let numbers: [Project.ID: PrintedNumber]
  /// Why it cannot be adopted; nil where it can.
  let refusal: Refusal?
  var fields: [FormField]
  let formName = RandomName.make()
  var faults = FormFaults()

  /// Why a draft cannot be adopted now.
  enum Refusal: Sendable {
    case toMend(Int)
    /// So many doubts of its document are neither answered nor set aside.
    case doubts(Int)
    /// The plan of this office has another id.
    case otherPlan(String)
    /// Nothing is changed.
    case same
  }

  // Those of an entry, so that what its rules refuse stands beside its field.
  static let reasonField = EntryField.adoptionReason.name
  static let documentField = EntryField.document.name
  static let approvedField = "approved"
  static let fromField = "from"
  static let consentField = "consent"
  /// What the effect is told from others by that was shown.
  static let effectField = "effect"
  /// Lines of one list; the file and the calendars have them all.
  static let most = 40

  /// Whether so much goes that somebody should agree: entries know of no accounts.
  var needsConsent: Bool {
    guard let effect else { return false }
    return effect.needsConsent || abandoned(effect).accounts > 0
  }

  /// What belongs to units that go and for which nobody stands.
  private func abandoned(_ effect: PlanAdoption.Effect) -> (accounts: Int, entries: Int) {
    let units = effect.leaving.filter(\.heirs.isEmpty)
    return (accounts.count(of: units.flatMap(\.ids)), units.map(\.entries).reduce(0, +))
  }

  func title(_ words: PageWording) -> String { words.draftAdoption }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { Markup.link(words.planDraft, to: .planDraft) }
      faults.view(fields, words)
      switch refusal {
      case .toMend(let count):
        tag("p", ["class": "notice bad"]) { words.mendBeforeAdoption(count) }
        DraftFindings(
          file: draft.file, findings: draft.checkup.findings.filter(\.isError),
          revision: draft.revision
        ).view(drawing)
      case .doubts(let count):
        tag("p", ["class": "notice bad"]) { words.doubtsBeforeAdoption(count) }
        tag("p") { Markup.link(words.settleDoubts, to: .draftDoubts, kind: "button primary") }
      case .otherPlan(let id):
        tag("p", ["class": "notice bad"]) { words.draftOfOtherPlan(id) }
        drawing.form(to: .planDraft) {
          tag("p", ["class": "hint"]) { words.ownPlanIDHint }
          drawing.hidden(DraftPage.actionField, DraftPage.Action.ownID.rawValue)
          drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
          drawing.button(words.useOwnPlanID(id))
        }
        tag("p") { Markup.link(words.headOfPlan, to: .draftPart(.plan)) }
      case .same: tag("p", ["class": "notice"]) { words.draftChangesNothing }
      case nil: [Markup]()
      }
      if let effect {
        leaving(effect, words)
        changes(effect, words)
        duties(effect, words)
        tracking(effect, words)
        losing(effect, words)
        if refusal == nil { form(effect, drawing) }
      }
    }
  }

  private func form(_ effect: PlanAdoption.Effect, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("h2") { words.adoptDraft }
      tag("p", ["class": "hint"]) { words.adoptionHint }
      drawing.form(to: .draftAdoption, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        drawing.hidden(Self.effectField, effect.fingerprint)
        for field in fields { field.view(words) }
        if needsConsent {
          tag("label", ["class": "choice"]) {
            tag(
              "input",
              ["type": "checkbox", "name": Self.consentField, "value": "yes", "required": ""])
            tag("span") {
              words.consent(
                gone: effect.duties.gone.count, losing: effect.losing.count,
                staying: effect.staying.count, abandoned: abandoned(effect))
            }
          }
        }
        drawing.button(words.adoptDraft)
      }
    }
  }
}
