internal import ArgumentParser
internal import Office
internal import PlanModel

/// `sucharit plan compare`: what an edition of the plan says otherwise than another.
struct PlanCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what one edition of the plan has otherwise than another.",
    discussion: """
      Without numbers the plan that is named is compared with the edition adopted last; with one number it is \
      compared with that edition; with two numbers the editions are compared with each other. The lists of days \
      are those of each edition alone; 'plan adopt --dry-run' says what would move.
      """)

  @Argument(help: "Numbers of editions, the earlier first; at most two.") var numbers: [Int] = []

  @OptionGroup var log: ReadingOptions

  func validate() throws {
    guard numbers.count <= 2 else { throw ValidationError("Two editions are compared, not more.") }
  }

  func run() throws {
    let (book, given) = (try log.book(), try log.plan().edition)
    let latest = book.timeline?.latest.adopted.adoption.number
    let old = try book.adoptedEdition(numbers.first ?? latest)
    let new = numbers.count == 2 ? try book.adoptedEdition(numbers[1]) : given
    let changes = EditionComparison(from: old, to: new).changes
    let lines = changes.isEmpty ? ["ไม่มีสิ่งที่ต่าง"] : changes.map(\.thai)
    Console.write(lines.map { $0.printable + "\n" }.joined())
  }
}
