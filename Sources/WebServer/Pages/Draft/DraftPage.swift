internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores

/// The draft of the next edition: who works on it, what the checker says, and everything in it; or how to begin one.
struct DraftPage: PageModel {
  let draft: OpenDraft?
  /// What the draft began with, in words.
  let origin: String
  /// Comments of the plan in force that a draft of it would not have.
  let comments: Int
  /// Whether a plan is in force that can be edited.
  let hasPlan: Bool
  /// How many doubts of its document are open.
  let openDoubts: Int
  /// Whether it was begun with a document.
  let isFromDocument: Bool
  var faults = FormFaults()

  static let actionField = "do"
  static let editionField = "edition"
  static let fileField = "plan-file"
  static let fitField = "fit"
  /// What a form of this page does.
  enum Action: String, Sendable {
    case edition, file, discard
    case fitYears = "fit-years"
    /// Gives the draft the id of the plan of this office.
    case ownID = "own-id"
  }

  func title(_ words: PageWording) -> String { words.planDraft }

  func body(_ drawing: Drawing) -> [Markup] {
    if let draft { view(of: draft, drawing) } else { beginning(drawing) }
  }

  // MARK: Beginning

  private func beginning(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let field = FormField(
      Self.fileField, words.planFileToUpload, .files(accepted: ".yaml,.yml"),
      hint: words.planFileHint, isRequired: true)
    return markup {
      tag("p") { words.draftLead }
      faults.view([field], words)
      if hasPlan {
        tag("h2") { words.beginWithPlan }
        drawing.form(to: .planDraft) {
          drawing.hidden(Self.actionField, Action.edition.rawValue)
          if comments > 0 { tag("p", ["class": "notice"]) { words.commentsWillBeLost(comments) } }
          drawing.button(words.beginDraft)
        }
        tag("p") { Markup.link(words.beginWithEarlier, to: .planHistory) }
      }
      tag("h2") { words.beginWithFile }
      drawing.form(to: .planDraft, takesFiles: true, kind: "narrow") {
        drawing.hidden(Self.actionField, Action.file.rawValue)
        field.filled(FormFields(), faults).view(words)
        drawing.button(words.beginDraft, kind: "second")
      }
      tag("h2") { words.beginWithDocument }
      tag("p") { Markup.link(words.documents, to: .documents) }
    }
  }

  // MARK: The draft

  private func view(of draft: OpenDraft, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let checkup = draft.checkup
    return markup {
      faults.view([], words)
      tag("p", ["class": "meta"]) {
        words.draftBegun(draft.kept.begun) + " · " + origin + " · "
          + words.draftChanged(draft.kept.changed)
      }
      if draft.kept.lostComments > 0 {
        tag("p", ["class": "notice"]) { words.commentsAreLost(draft.kept.lostComments) }
      }
      if openDoubts > 0 {
        tag("p", ["class": "notice bad", "role": "status"]) {
          words.doubtsBeforeAdoption(openDoubts)
        }
      }
      tag("div", ["class": "actions"]) {
        if isFromDocument {
          Markup.link(
            words.settleDoubts, to: .draftDoubts, kind: openDoubts > 0 ? "button primary" : "button"
          )
        }
        Markup.link(
          words.draftAdoption, to: .draftAdoption,
          kind: openDoubts > 0 ? "button" : "button primary")
        Markup.link(words.planFile, to: .draftFile, kind: "button")
      }
      tag("h2", ["id": "findings"]) { words.checkerSays }
      tag("p") { words.draftStanding(errors: checkup.errors, warnings: checkup.warnings) }
      if !checkup.findings.isEmpty {
        tag("details", ["open": checkup.errors > 0 ? "" : nil]) {
          tag("summary") { words.seeFindings }
          DraftFindings(
            file: draft.file, findings: checkup.findings, revision: draft.revision
          ).view(drawing)
        }
      }
      tag("h2") { words.say(PlanSection.plan.key("dimensions")?.label) }
      DraftTree(
        draft: draft, list: .plan.appending("dimensions"), depth: 2,
        isFolded: draft.file.projects.count > Self.mostProjects
      ).view(drawing)
      tag("h2") { words.restOfPlan }
      tag("ul", ["class": "filters"]) {
        tag("li") { Markup.link(words.headOfPlan, to: .draftPart(.plan)) }
        for key in PlanSection.plan.keys where key.hasOwnPage {
          tag("li") {
            Markup.link(
              words.say(key.label) + count(key, draft), to: .draftPart(.plan.appending(key.name)))
          }
        }
      }
      discarding(draft, drawing)
    }
  }

  /// More projects are folded under their dimensions.
  private static let mostProjects = 150

  private func count(_ key: PlanKey, _ draft: OpenDraft) -> String {
    let count = draft.file.elements(of: .plan.appending(key.name)).count
    let errors = draft.checkup.findings(within: .plan.appending(key.name)).count(where: \.isError)
    return (count > 0 ? " \(count)" : "") + (errors > 0 ? " !" : "")
  }

  private func discarding(_ draft: OpenDraft, _ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("details") {
      tag("summary") { words.discardDraft }
      drawing.form(to: .planDraft) {
        tag("p", ["class": "hint"]) { words.discardHint }
        drawing.hidden(Self.actionField, Action.discard.rawValue)
        drawing.hidden(DraftForm.revisionField, "\(draft.revision)")
        drawing.button(words.discardDraft, kind: "danger")
      }
    }
  }
}

extension PlanKey {
  /// Whether the plan's own page links to what stands behind it.
  fileprivate var hasOwnPage: Bool {
    switch look {
    case .section, .sections: name != "dimensions"
    case .text, .id, .figure, .figureOrNone, .words, .wholeNumber, .lines, .oneOrMore,
      .noneOrSections, .budget:
      false
    }
  }
}
