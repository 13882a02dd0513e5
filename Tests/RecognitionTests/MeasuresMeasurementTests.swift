import PlanModel
import Recognition
import TestSupport
import Testing
import ThaiCivil

/// Reports with tables of ITA measures as a machine read them, against the plan files that were written by hand from
/// the same copies: the second table of Reading.md.
@Suite("Reading the measures of four offices")
struct MeasuresMeasurementTests {
  enum Office: String, CaseIterable, Sendable {
    case city = "samut-prakan-city-measures"
    case otherCity = "nakhon-pathom-city-measures"
    case province = "samut-prakan-pao-measures"
    case subdistrict = "bang-sao-thong-measures"

    var year: Int { self == .province ? 2564 : 2566 }

    func measured() throws -> (Recognition, Measurement) {
      let reading = try Recognition.ofFixture(rawValue + ".txt")
      let plan = try Plan.reading(try Repository.text("plans/\(rawValue)-\(year).yaml"))
      return (reading, Measurement(reading, measuresOf: plan))
    }
  }

  @Test("every measure and step is found, and none is made up", arguments: Office.allCases)
  func structure(office: Office) throws {
    let (reading, measured) = try office.measured()
    #expect(reading.draft.kind?.value == .measures)
    #expect(measured.invented == [])
    for (name, score) in measured.measureRows { #expect(score.found == score.wanted, "\(name)") }
  }

  @Test(
    "what differs without a doubt is the wording of steps, by a few letters",
    arguments: Office.allCases)
  func silent(office: Office) throws {
    for (name, score) in try office.measured().1.measureRows {
      if name == "steps" {
        for difference in score.silent { #expect(difference.isNearlyRight, "\(difference)") }
      } else {
        #expect(score.silent == [], "\(name)")
      }
    }
  }

  @Test("Reading.md has the table as it was measured", arguments: Office.allCases)
  func page(office: Office) throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/Reading.md")
    for line in Measurement.table(try office.measured().1.measureRows).split(separator: "\n") {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test("how often measures are followed up is read with its words")
  func followUp() throws {
    let followUp = try Office.otherCity.measured().0.draft.reporting.followUp
    #expect(followUp?.value.rule == .every(.halfYear))
    #expect(followUp?.value.citation?.quote == "ติดตาม พร้อมจัดทำ รายงานผล ทุก 6 เดือน")
  }
}
