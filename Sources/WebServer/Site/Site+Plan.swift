internal import Office
internal import PlanModel
internal import ThaiCivil

extension Site {
  /// The plan file of an edition, as it was adopted.
  func planFile(_ number: Int, _ book: Book) throws(NotFound) -> Reply {
    guard let sources = book.timeline?.edition(number: number)?.edition.sources else {
      throw NotFound()
    }
    return .file(
      FileReply(
        sources.plan, type: "application/yaml; charset=utf-8",
        name: "\(book.plan.id)-\(number).yaml"))
  }
}
