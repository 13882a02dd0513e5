internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit plan list`: the editions of the plan.
struct PlanList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions of the plan that the log adopted.")

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let book = try log.book()
    guard let timeline = book.timeline else {
      return Console.write("no edition of the plan is adopted\n")
    }
    let inForce = timeline.adoption(on: Live.instant.bangkokDay)
    Console.write(
      timeline.adopted.map { Self.lines($0, isInForce: $0 == inForce) }.joined(separator: "\n"))
  }

  private static func lines(_ edition: AdoptedEdition, isInForce: Bool) -> String {
    let adoption = edition.adoption
    let mark = isInForce ? " (ใช้อยู่)" : ""
    let head = [
      "ฉบับที่ \(adoption.number)\(mark)", "มีผล \(adoption.from.written(.abbreviated))",
      "อนุมัติ \(edition.approved.written(.abbreviated)) ตาม \(adoption.document)",
      "รายการที่ \(edition.entry)",
    ]
    let changes = adoption.changes?.split(separator: "\n").map { "  - \($0)" } ?? []
    return ([head.joined(separator: "  "), "  \(adoption.reason)"] + changes)
      .map { $0.printable + "\n" }.joined()
  }
}
