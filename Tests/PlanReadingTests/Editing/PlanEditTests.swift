internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("Editing a plan file")
struct PlanEditTests {
  private let file: PlanFile

  init() throws {
    file = try PlanFile(try Repository.octets("Tests/PlanReadingTests/Format/every-key.yaml"))
  }

  private static func path(_ text: String) throws -> PlanPath { try #require(PlanPath(text)) }

  @Test("a key is set in the order of the format, with the mapping that it needs")
  func setting() throws {
    var file = try PlanFile("id: a\n")
    file = try file.applying([
      .set(try Self.path("plan.reporting.six-month-due"), .text("30 เม.ย.")),
      .set(try Self.path("plan.title"), .text("แผน: 1")),
    ])
    #expect(file.text == "id: a\ntitle: \"แผน: 1\"\nreporting:\n  six-month-due: 30 เม.ย.\n")
    file = try file.applying(.remove(try Self.path("plan.reporting.six-month-due")))
    #expect(file.text == "id: a\ntitle: \"แผน: 1\"\n")
  }

  @Test("an element is put in, moved and taken out by its id")
  func elements() throws {
    let steps = "plan.dimensions.d1.strategies.d1-1.projects.council.steps"
    let new = PlanNode.mapping([PlanNode.Entry("id", .text("s9"))])
    var file = try file.applying(.insert(new, into: try Self.path(steps), at: 1))
    func names() throws -> [String?] {
      file.elements(of: try Self.path(steps)).map(\.path.last)
    }
    #expect(try names() == ["s1", "s9", "s2"])
    file = try file.applying(.move(try Self.path(steps + ".s9"), to: 2))
    #expect(try names() == ["s1", "s2", "s9"])
    file = try file.applying(.remove(try Self.path(steps + ".s9")))
    #expect(file == self.file)
  }

  @Test("a second timing makes a list of the first")
  func timings() throws {
    let timing = "plan.dimensions.d1.strategies.d1-1.projects.council.steps.s2.timing"
    let second = PlanNode.mapping([PlanNode.Entry("every", .text("quarter"))])
    let file = try file.applying(.insert(second, into: try Self.path(timing), at: 1))
    #expect(file.elements(of: try Self.path(timing)).count == 2)
    let plan = try #require(file.checkup().plan)
    #expect(plan.projects.first?.steps.last?.timings.count == 2)
  }

  @Test(
    "what cannot be done is refused",
    arguments: [
      (PlanEdit.remove(.plan), PlanEdit.Fault.noSuchPlace(.plan)),
      (.set(PlanPath(["titel"]), .text("ก")), .notAKey(PlanPath(["titel"]))),
      (
        .set(PlanPath(["owners", "x", "name"]), .text("ก")),
        .notAKey(PlanPath(["owners", "x", "name"]))
      ),
      (.remove(PlanPath(["owners", "x"])), .noSuchPlace(PlanPath(["owners", "x"]))),
      (.move(PlanPath(["title"]), to: 1), .noSuchPlace(PlanPath(["title"]))),
      (.insert(.text("ก"), into: PlanPath(["title"]), at: 0), .notAList(PlanPath(["title"]))),
    ])
  func refused(edit: PlanEdit, fault: PlanEdit.Fault) {
    #expect(throws: fault) { try file.applying(edit) }
  }

  @Test("ids of new elements are those of nothing that is or was")
  func ids() throws {
    let steps = try Self.path("plan.dimensions.d1.strategies.d1-1.projects.council.steps")
    #expect(file.newID(in: steps) == "s3")
    let longer = try file.applying(
      .insert(.mapping([PlanNode.Entry("id", .text("s3"))]), into: steps, at: 9))
    #expect(file.newID(in: steps, besides: [longer]) == "s4")
    let other = try Self.path("plan.dimensions.d2.projects.no-money.steps")
    #expect(file.newID(in: other, besides: [longer]) == "s1")
    #expect(file.newID(in: try Self.path("plan.dimensions")) == "d3")
    #expect(file.newID(in: try Self.path("plan.dimensions.d1.strategies")) == "d1-2")
    #expect(file.newID(in: try Self.path("plan.amendments")) == nil)
  }

  @Test("whatever is edited, the file is read as it is written, and what was taken out comes back")
  func random() throws {
    var numbers = SeededNumbers(seed: 9)
    for _ in 0..<10 {
      var file = file
      for _ in 0..<20 {
        let paths = file.root.paths(from: .plan)
        let path = try #require(paths.randomElement(using: &numbers))
        let edit: PlanEdit =
          switch Int.random(in: 0..<4, using: &numbers) {
          case 0: .remove(path)
          case 1:
            .set(
              path,
              .text(["", "ก: ข", "none", "2566", "x\ny"].randomElement(using: &numbers) ?? ""))
          case 2: .move(path, to: Int.random(in: 0..<4, using: &numbers))
          default: .insert(.mapping([]), into: path, at: Int.random(in: 0..<4, using: &numbers))
          }
        guard let edited = try? file.applying(edit) else { continue }
        try Self.expectCanonical(edited)
        try Self.expectReturn(of: edit, to: file, from: edited)
        file = edited
      }
      _ = file.checkup()
    }
  }

  private static func expectCanonical(_ file: PlanFile) throws {
    let read = try PlanFile(file.text)
    #expect(read == file && read.text == file.text)
  }

  /// An element that was taken out is put in again at its place.
  private static func expectReturn(of edit: PlanEdit, to before: PlanFile, from after: PlanFile)
    throws
  {
    guard case .remove(let path) = edit, let list = path.parent, let node = before[path],
      case .list(let elements)? = before[list], let name = path.last,
      let place = elements.place(of: name), before.look(at: list)?.element != nil
    else { return }
    #expect(try after.applying(.insert(node, into: list, at: place)) == before)
  }
}

extension PlanNode {
  fileprivate func paths(from path: PlanPath) -> [PlanPath] {
    let inner: [PlanPath] =
      switch self {
      case .text: []
      case .list(let elements):
        zip(elements.names, elements).flatMap { $1.paths(from: path.appending($0)) }
      case .mapping(let entries):
        entries.flatMap { $0.value.paths(from: path.appending($0.key)) }
      }
    return [path] + inner
  }
}

extension PlanEditTests {
  @Test("a unit that is called something else is so wherever it was named")
  func renaming() throws {
    let owners = try #require(PlanPath("plan.owners.finance.name"))
    let edits = file.edits(renamingUnit: "กองคลัง", to: "สำนักคลัง")
    let renamed = try file.applying(edits + [.set(owners, .text("สำนักคลัง"))])
    #expect(!renamed.text.contains("กองคลัง,") && renamed.checkup().errors == 0)
    #expect(renamed.checkup().plan?.projects.first?.owners.map(\.text) == ["finance", "schools"])
    let byID = file.edits(renamingUnit: "schools", to: "academy")
    #expect(byID == [.set(try #require(PlanPath("plan.reporting.coordinator")), .text("academy"))])
  }

  @Test("projects stand in strategies, or in dimensions that have none")
  func lists() {
    #expect(
      file.projectLists.map(\.description) == [
        "plan.dimensions.d1.strategies.d1-1.projects", "plan.dimensions.d2.projects",
      ])
    #expect(file.projects.compactMap(\.last) == ["council", "open-data", "no-money"])
  }
}
