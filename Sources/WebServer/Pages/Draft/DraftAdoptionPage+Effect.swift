internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading
internal import ThaiCivil

/// What the adoption comes to: the units, the plan, what is owed, what was logged.
extension DraftAdoptionPage {
  func changes(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.whatChanges }
      if effect.isFirst { tag("p") { words.firstAdoption } }
      tag("ul") {
        for change in effect.changes.prefix(Self.most) { tag("li") { words.say(change) } }
      }
      more(effect.changes.count, words)
    }
  }

  func duties(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.whatIsOwedOtherwise }
      tag("ul", ["class": "figures"]) {
        for (name, count) in [
          (words.dutiesAdded, effect.duties.added.count),
          (words.dutiesMoved, effect.duties.moved.count),
          (words.dutiesReassigned, effect.duties.reassigned.count),
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
            "\(words.day(move.from.due)) → " + line(move.to, words)
          }
        }
        for obligation in effect.added.prefix(Self.most) {
          tag("li") {
            tag("b") { words.dutiesAdded + ": " }
            line(obligation, words)
          }
        }
        for obligation in effect.gone.prefix(Self.most) {
          tag("li") {
            tag("b") { words.dutiesGone + ": " }
            line(obligation, words)
          }
        }
      }
      more(
        [effect.moved.count, effect.added.count, effect.gone.count]
          .map { max(0, $0 - Self.most) }.reduce(Self.most, +), words)
    }
  }

  /// The day, the number of the project, and what is to be done.
  private func line(_ obligation: Obligation, _ words: PageWording) -> String {
    let number = obligation.subject.project.flatMap { numbers[$0] }.map { "\($0) " } ?? ""
    return "\(words.day(obligation.due)) · \(number)\(obligation.fullTitle)"
  }

  /// Units that go while accounts, entries and duties name them: before anything else, since nobody sees them again.
  func leaving(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    guard !effect.leaving.isEmpty else { return [] }
    return markup {
      tag("h2") { words.unitsLeaving }
      tag("ul") {
        for unit in effect.leaving.prefix(Self.most) {
          tag("li", ["class": unit.heirs.isEmpty ? "late" : nil]) {
            words.unitLeaving(unit, accounts: accounts.count(of: unit.ids))
          }
        }
      }
      more(effect.leaving.count, words)
      if effect.leaving.contains(where: \.heirs.isEmpty) {
        tag("p", ["class": "notice bad"]) {
          words.nameSuccessor + " "
          Markup.link(words.unitsOfDraft, to: .draftPart(.plan.appending("owners")))
        }
      }
    }
  }

  func tracking(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    let change = effect.tracking
    guard !change.isEmpty else { return [] }
    return markup {
      tag("h2") { words.trackingChanges }
      tracked(words.becomingHistory(change.becomingHistory.count), change.becomingHistory, words)
      tracked(words.followedAgain(change.followedAgain.count), change.followedAgain, words)
    }
  }

  private func tracked(
    _ name: String, _ obligations: [Obligation], _ words: PageWording
  ) -> Markup? {
    guard !obligations.isEmpty else { return nil }
    return tag("details") {
      tag("summary") { name }
      tag("ul") {
        for obligation in obligations.prefix(Self.most) {
          tag("li") { line(obligation, words) }
        }
      }
      more(obligations.count, words)
    }
  }

  func losing(_ effect: PlanAdoption.Effect, _ words: PageWording) -> [Markup] {
    markup {
      if !effect.losing.isEmpty {
        tag("h2") { words.entriesLosingPlace(effect.losing.count) }
        tag("p", ["class": "hint"]) { words.entriesLosingPlaceHint }
        list(effect.losing, words)
      }
      if !effect.staying.isEmpty {
        tag("details") {
          tag("summary") { words.entriesStaying(effect.staying.count) }
          list(effect.staying, words)
        }
      }
    }
  }

  @MarkupBuilder private func list(
    _ entries: [PlacedEntry], _ words: PageWording
  ) -> [Markup] {
    tag("ul") {
      for entry in entries.prefix(Self.most) {
        tag("li") {
          Markup.link(words.entry(entry.number), to: .entry(entry.number))
          " · \(entry.title) · "
          entry.unit.map { $0.name + " · " } ?? ""
          words.day(entry.entry.day)
        }
      }
    }
    more(entries.count, words)
  }

  private func more(_ count: Int, _ words: PageWording) -> Markup? {
    count > Self.most
      ? tag("p", ["class": "hint"]) { words.notShown(count - Self.most) } : nil
  }
}
