internal import MarkupTree
internal import Office
internal import PlanModel
internal import PlanReading

/// What the checker says of a draft, each with a link to the page where it is mended.
struct DraftFindings {
  let file: PlanFile
  let findings: [PlanFile.Finding]

  /// More is rarely looked through at once.
  private static let most = 30

  func view(_ words: PageWording) -> [Markup] {
    let ordered = findings.filter(\.isError) + findings.filter { !$0.isError }
    return markup {
      if findings.isEmpty {
        tag("p", ["class": "notice good"]) { words.checkerSaysNothing }
      } else {
        tag("ul", ["class": "cards"]) {
          for finding in ordered.prefix(Self.most) {
            tag("li", ["class": finding.isError ? "late" : nil]) {
              tag("p") {
                tag("span", ["class": "mark \(finding.isError ? "late" : "soon")"]) {
                  finding.isError ? words.error : words.warning
                }
                " "
                Markup.link(
                  file.captions(finding.path, words), to: file.page(of: finding.path).route)
              }
              tag("p") { words.say(finding) }
            }
          }
        }
        if findings.count > Self.most {
          tag("p", ["class": "hint"]) { words.notShown(findings.count - Self.most) }
        }
      }
    }
  }
}

extension PlanFile.Finding {
  var isError: Bool { diagnostic.severity == .error }
}

extension PageWording {
  /// What is wrong, and what to do.
  func say(_ finding: PlanFile.Finding) -> String {
    if finding.diagnostic.missing != nil { return missingInDraft }
    let hint = finding.diagnostic.hint.map { " (\(say($0)))" } ?? ""
    return say(finding.diagnostic.message) + hint
  }
}
