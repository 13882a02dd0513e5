internal import Foundation
internal import Papers
internal import PlanModel
internal import PlanReading
internal import TestSupport
internal import Testing
@testable internal import WebServer

/// What the checker says of a draft, as a page says it.
@Suite("Findings on pages")
struct FindingWordsTests {
  private static let folder = "Tests/PlanReadingTests/Fixtures"

  /// Every fixture of a fault that can be a draft.
  private static func files() throws -> [(name: String, file: PlanFile)] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: folder).path)
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      let octets = try Repository.octets("\(folder)/\(name)")
      return (try? PlanFile(octets)).map { (name, $0) }
    }
  }

  @Test("name no key of the format and no line, in either language")
  func labels() throws {
    // A word of the format is its own label in English.
    let keys = Set(PlanSection.all.flatMap(\.keys).map(\.name)).filter {
      $0.count > 2 && PlanSection.label(of: $0) == nil
    }
    let files = try Self.files()
    #expect(files.count > 100)
    for (name, file) in files {
      for finding in file.checkup().findings {
        for language in [Language.thai, .english] {
          let words = PageWording(language).say(finding, in: file)
          #expect(
            !words.contains(#/บรรทัดที่ [0-9]|line [0-9]|leave the key out|ตัดหัวข้อนี้ออก/#),
            "\(name): \(words)")
          let named = keys.filter { key in
            words.contains("“\(key)”") || words.contains("'\(key)'")
              || words.contains(" \(key): ") || words.contains("(\(key): ")
          }
          #expect(named.isEmpty && !words.contains("  "), "\(name): \(words)")
        }
      }
    }
  }

  @Test("name another part by its caption, and a word by its label")
  func parts() throws {
    let yaml = try Repository.text("\(Self.folder)/duplicate-id.yaml")
    let file = try PlanFile(yaml)
    let finding = try #require(
      file.checkup().findings.first { $0.diagnostic.rule == .duplicateID })
    let words = PageWording(.thai).say(finding, in: file)
    let caption = try #require(
      finding.places.values.first.map { file.captions(file.page(of: $0), PageWording(.thai)) })
    #expect(!caption.isEmpty && words.contains("(\(caption)) อยู่แล้ว"), "\(words)")
    let reading = try PlanFile(try Repository.text("\(Self.folder)/budget-reading-missing.yaml"))
    let doubt = try #require(
      reading.checkup().findings.first { $0.diagnostic.rule == .budgetReadingMissing })
    let label = PlanSection.named("budget")?.key("reading")?.label.thai ?? "?"
    #expect(
      PageWording(.thai).say(doubt, in: reading).hasSuffix(" \(label): ต่อปี หรือทั้งแผน"))
  }

  @Test("headings of English pages are labels, and one is not told as several")
  func english() throws {
    let words = PageWording(.english)
    for section in PlanSection.all {
      for label in [words.say(section.title)] + section.keys.map({ words.say($0.label) }) {
        #expect(label.first?.isUppercase ?? false, "\(label)")
        #expect(!label.contains("-"), "\(label)")
      }
    }
    #expect(words.draftStanding(errors: 1, warnings: 2) == "1 error to mend, 2 warnings.")
    #expect(words.mendBeforeAdoption(1).hasSuffix("1 error to mend."))
    #expect(words.late(1) == "1 day late" && words.late(2) == "2 days late")
    #expect(words.sheetAdded(1, differences: 0) == "Recorded 1 entry.")
  }
}
