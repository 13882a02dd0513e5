import Papers
import PlanModel
import Reports
import TestSupport
import Testing

@Suite("Where a paper says how it is proven") struct ProofAddressTests {
  private static let address = ProofAddress { "https://plan.example.go.th/\($0)/\($1)" }

  @Test("the address of the office stands in place of the command, with the count and the root")
  func address() throws {
    let report = Report.budget(try SampleReports.budget())
    let basis = try SampleReports.budget().basis
    let place = "https://plan.example.go.th/\(basis.count)/\(try #require(basis.root))"
    #expect(report.document(proof: Self.address).verification == .page(place))
    #expect(report.document().verification?.text.hasPrefix("sucharit log verify --root ") == true)
    let paper = try #require(report.files(.markdown, proof: Self.address).first)
    #expect(!paper.text.contains("sucharit log verify") && !paper.text.contains("ด้วยคำสั่ง"))
    #expect(paper.text.contains("หน่วยงานที่เป็นพยานได้ที่: https://plan.example.go.th/"))
  }

  @Test("the plan rests on no log, and names none")
  func plan() throws {
    #expect(Report.plan(try SampleReports.plan()).document(proof: Self.address).verification == nil)
  }
}
