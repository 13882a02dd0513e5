internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading

/// What the checker says of a draft, each with a link to the page where it is mended.
struct DraftFindings {
  let file: PlanFile
  let findings: [PlanFile.Finding]
  let revision: Int

  /// More is rarely looked through at once.
  private static let most = 30

  func view(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let outside = findings.filter { $0.diagnostic.rule == .yearOutsidePlan }
    let isOne = outside.count > 1
    let single = findings.filter { !isOne || $0.diagnostic.rule != .yearOutsidePlan }
    let ordered = single.filter(\.isError) + single.filter { !$0.isError }
    return markup {
      if findings.isEmpty {
        tag("p", ["class": "notice good"]) { words.checkerSaysNothing }
      } else {
        tag("ul", ["class": "cards"]) {
          if isOne { yearsOutside(outside, drawing) }
          for finding in ordered.prefix(Self.most) { card(finding, words) }
        }
        if ordered.count > Self.most {
          tag("p", ["class": "hint"]) { words.notShown(ordered.count - Self.most) }
        }
      }
    }
  }

  private func card(_ finding: PlanFile.Finding, _ words: PageWording) -> Markup {
    tag("li", ["class": finding.isError ? "late" : nil]) {
      tag("p") {
        tag("span", ["class": "mark \(finding.isError ? "late" : "soon")"]) {
          finding.isError ? words.error : words.warning
        }
        " "
        Markup.link(file.captions(finding.path, words), to: file.mending(finding.path))
      }
      tag("p") { words.say(finding, in: file) }
    }
  }

  /// Years of many projects outside the plan are one thing to mend: the plan has other years than they.
  private func yearsOutside(_ outside: [PlanFile.Finding], _ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("li", ["class": "late"]) {
      tag("p") {
        tag("span", ["class": "mark late"]) { words.error }
        " " + words.yearsOutside(outside.count)
      }
      for fit in file.yearFits {
        drawing.form(to: .planDraft, kind: "inline") {
          drawing.hidden(DraftPage.actionField, DraftPage.Action.fitYears.rawValue)
          drawing.hidden(DraftForm.revisionField, "\(revision)")
          drawing.hidden(DraftPage.fitField, fit.name)
          tag("p", ["class": "hint"]) { words.hint(of: fit) }
          drawing.button(words.name(of: fit), kind: "second")
        }
      }
      tag("details") {
        tag("summary") { words.seeFindings }
        tag("ul") {
          for finding in outside {
            tag("li") {
              Markup.link(
                file.captions(finding.path, words), to: file.mending(finding.path))
              ": " + words.say(finding, in: file)
            }
          }
        }
      }
    }
  }
}

extension PlanFile.YearFit {
  /// What a form calls it.
  var name: String {
    switch self {
    case .cut: "cut"
    case .shift: "shift"
    }
  }
}

extension PlanFile.Finding {
  var isError: Bool { diagnostic.severity == .error }
}

extension PageWording {
  /// What is wrong, and what to do, with the labels of fields and the captions of parts.
  func say(_ finding: PlanFile.Finding, in file: PlanFile) -> String {
    let diagnostic = finding.diagnostic
    if diagnostic.missing != nil, file[finding.path] == nil { return missingInDraft }
    let names = file.names(around: finding, self)
    return say(FaultWords(diagnostic.message(names), hint: diagnostic.hint(names)))
  }

  func say(_ fault: FaultWords) -> String {
    say(fault.sentence)
  }
}

extension PlanFile {
  /// What the pages call the things that a finding names: keys by the labels that they have where it is.
  fileprivate func names(around finding: Finding, _ words: PageWording) -> FaultNames {
    FaultNames(
      key: { key in
        let sections = finding.path.lineage.reversed().compactMap { self.section(at: $0) }
        return (sections + PlanSection.all).lazy.compactMap { $0.key(key)?.label }.first
      },
      word: { PlanSection.label(of: $0) },
      place: { position in
        let place = finding.places[position].map { self.captions(self.page(of: $0), words) }
        return place.map { Phrase(" (\($0))", "(\($0))") } ?? .same("")
      }, isForm: true)
  }
}
