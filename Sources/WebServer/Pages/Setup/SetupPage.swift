internal import MarkupTree
internal import Stores

/// Where an office without a plan begins: the coordinator makes one, everybody else is told to wait.
struct SetupPage: PageModel {
  let hasPlan: Bool
  let isCoordinator: Bool

  func title(_ words: PageWording) -> String { words.setup }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    if hasPlan {
      return markup {
        tag("p") { words.hasPlan }
        tag("p") { Markup.link(words.goHome, to: .home) }
      }
    }
    return markup {
      tag("p") { isCoordinator ? words.setupLead : words.noPlanYet }
      if isCoordinator { tag("p") { Markup.link(words.documents, to: .documents) } }
    }
  }
}
