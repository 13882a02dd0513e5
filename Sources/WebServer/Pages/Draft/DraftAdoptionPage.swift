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
  /// Lines of one list; the file and the calendars have them all.
  private static let most = 40

  func title(_ words: PageWording) -> String { words.draftAdoption }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { Markup.link(words.planDraft, to: .planDraft) }
      faults.view(fields, words)
      switch refusal {
      case .toMend(let count):
        tag("p", ["class": "notice bad"]) { words.mendBeforeAdoption(count) }
      case .doubts(let count):
        tag("p", ["class": "notice bad"]) { words.doubtsBeforeAdoption(count) }
        tag("p") { Markup.link(words.settleDoubts, to: .draftDoubts, kind: "button primary") }
      case .otherPlan(let id):
        tag("p", ["class": "notice bad"]) { words.draftOfOtherPlan(id) }
      case .same: tag("p", ["class": "notice"]) { words.draftChangesNothing }
      case nil: [Markup]()
      }
      if let effect {
        changes(effect, words)
        duties(effect, words)
        losing(effect, words)
        if refusal == nil { form(effect, drawing) }
      }
    }
  }

  private func changes(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.whatChanges }
      if effect.changes.isEmpty { tag("p") { words.firstAdoption } }
      tag("ul") {
        for change in effect.changes.prefix(Self.most) { tag("li") { words.say(change) } }
      }
      more(effect.changes.count, words)
    }
  }

  private func duties(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.whatIsOwedOtherwise }
      tag("ul", ["class": "figures"]) {
        for (name, count) in [
          (words.dutiesAdded, effect.duties.added.count),
          (words.dutiesMoved, effect.duties.moved.count),
          (words.dutiesGone, effect.duties.gone.count),
        ] {
          tag("li") {
            tag("b") { "\(count)" }
            name
          }
        }
      }
      tag("p", ["class": "hint"]) { words.calendarsFollow }
      for unit in units { view(of: unit, words) }
    }
  }

  private func view(of effect: UnitEffect, _ words: PageWording) -> Markup {
    tag("details") {
      tag("summary") {
        "\(effect.unit.name): "
          + words.unitEffect(
            added: effect.added.count, moved: effect.moved.count, gone: effect.gone.count)
      }
      tag("ul") {
        for move in effect.moved.prefix(Self.most) {
          tag("li") {
            tag("b") { words.dutiesMoved + ": " }
            "\(words.day(move.from.due)) → \(words.day(move.to.due)) · \(move.to.fullTitle)"
          }
        }
        for obligation in effect.added.prefix(Self.most) {
          line(words.dutiesAdded, obligation, words)
        }
        for obligation in effect.gone.prefix(Self.most) {
          line(words.dutiesGone, obligation, words)
        }
      }
      more(
        [effect.moved.count, effect.added.count, effect.gone.count]
          .map { max(0, $0 - Self.most) }.reduce(Self.most, +), words)
    }
  }

  private func line(_ kind: String, _ obligation: Obligation, _ words: PageWording) -> Markup {
    tag("li") {
      tag("b") { kind + ": " }
      "\(words.day(obligation.due)) · \(obligation.fullTitle)"
    }
  }

  private func losing(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    guard !effect.losing.isEmpty else { return [] }
    return markup {
      tag("h2") { words.entriesLosingPlace(effect.losing.count) }
      tag("p", ["class": "hint"]) { words.entriesLosingPlaceHint }
      tag("ul") {
        for entry in effect.losing.prefix(Self.most) {
          tag("li") {
            Markup.link(words.entry(entry.entry.number), to: .entry(entry.entry.number))
            " · " + words.day(entry.day)
          }
        }
      }
      more(effect.losing.count, words)
    }
  }

  private func more(_ count: Int, _ words: PageWording) -> Markup? {
    count > Self.most
      ? tag("p", ["class": "hint"]) { words.notShown(count - Self.most) } : nil
  }

  private func form(_ effect: PlanAdoption.Effect, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("h2") { words.adoptDraft }
      tag("p", ["class": "hint"]) { words.adoptionHint }
      drawing.form(to: .draftAdoption, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        for field in fields { field.view(words) }
        if effect.needsConsent {
          tag("label", ["class": "choice"]) {
            tag(
              "input",
              ["type": "checkbox", "name": Self.consentField, "value": "yes", "required": ""])
            tag("span") {
              words.consent(gone: effect.duties.gone.count, losing: effect.losing.count)
            }
          }
        }
        drawing.button(words.adoptDraft)
      }
    }
  }
}
