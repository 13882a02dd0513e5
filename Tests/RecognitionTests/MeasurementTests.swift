import PlanModel
import Recognition
import TestSupport
import Testing
import ThaiCivil

/// A city's plan of 35 projects as a machine read it, against the plan that was written by hand from the same
/// copy: the table of Reading.md.
@Suite("Reading the plan of a city")
struct MeasurementTests {
  /// Read once for all tests.
  private static let once = Result {
    let reading = try Recognition.ofFixture("samut-prakan-city.txt")
    return (reading, Measurement(reading, against: try Plan.samutPrakanCity()))
  }

  private let reading: Recognition
  private let measured: Measurement

  init() throws { (reading, measured) = try Self.once.get() }

  @Test("every project and every step is found, with its number, and none is made up")
  func structure() {
    #expect(measured.projects.right == 35)
    #expect(measured.steps.found == 214)
    #expect(measured.stepNumbers.right == 214)
    #expect(measured.substeps.found == 64)
    #expect(measured.invented == [])
  }

  @Test("titles, numbers, owners, budgets, years and timings are right, or doubted")
  func values() {
    for score in [
      measured.projects, measured.titles, measured.stepNumbers, measured.timings, measured.owners,
      measured.budgets, measured.years,
    ] {
      #expect(score.silent == [])
      #expect(score.found == score.wanted)
    }
  }

  @Test("what differs without a doubt of its own differs in letters that the machine misread")
  func wording() {
    #expect(measured.steps.silent.count <= 1)
    for row in measured.rows {
      for difference in row.score.silent {
        #expect(difference.isNearlyRight, "\(row.name): \(difference)")
      }
    }
    #expect(reading.doubts(.lettersSeenByMachine).count == 1)
  }

  @Test("whose plan it is and for which years")
  func facts() {
    let draft = reading.draft
    #expect(draft.organisation?.name == "เทศบาลนครสมุทรปราการ")
    #expect(draft.organisation?.kind == .cityMunicipality)
    #expect(draft.organisation?.province == "สมุทรปราการ")
    #expect(draft.fiscalYears.map { "\($0.value)" } == "2566...2570")
    #expect(draft.source?.published?.description == "2565-08")
    #expect(draft.owners.count == 8)
  }

  @Test("every line is in the draft, a heading, compared, prose, or listed as unread")
  func nothingDropped() throws {
    let counts = reading.counts
    let text = try Repository.text("Tests/RecognitionTests/Fixtures/samut-prakan-city.txt")
    let lines = text.split(separator: "\n").filter { line in
      !line.allSatisfy(\.isWhitespace) && line.count(where: { $0 == "\t" }) < 2
    }
    let sum =
      counts.taken + counts.headings + counts.compared + counts.prose + counts.furniture
      + counts.unread
    #expect(sum == lines.count)
    // Ten tables: nine of the risk assessment, one of the summary.
    #expect(reading.unread.count { $0.text.hasPrefix("ตาราง") } <= 10)
  }

  @Test("Reading.md has the table as it was measured")
  func page() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/Reading.md")
    for line in Measurement.table(measured.rows).split(separator: "\n") {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test("Reading.md has a paragraph about every kind of doubt", arguments: Doubt.Kind.allCases)
  func doubtsExplained(kind: Doubt.Kind) throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/Reading.md")
    #expect(page.contains("**\(kind.rawValue)**"))
  }
}

extension String {
  /// Whether both sides of `read ≠ wanted` share three quarters of the letters of the shorter one in order.
  var isNearlyRight: Bool {
    let sides = split(separator: "≠", maxSplits: 1)
    guard sides.count == 2 else { return false }
    let (left, right) = (Array(sides[0].unicodeScalars), Array(sides[1].unicodeScalars))
    var last = Array(repeating: 0, count: right.count + 1)
    for scalar in left {
      var row = [0]
      for (index, other) in right.enumerated() {
        row.append(scalar == other ? last[index] + 1 : max(last[index + 1], row[index]))
      }
      last = row
    }
    // The author of the plan file left out half of some long steps.
    return last[right.count] * 4 >= min(left.count, right.count) * 3
  }
}
