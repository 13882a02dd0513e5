import NIOCore
import Testing

@testable import WebServer

@Suite("The pace of a body or an answer") struct PaceTests {
  private static let limits: Limits = {
    var limits = Limits()
    limits.patience = .seconds(30)
    limits.leastRate = 1_000
    limits.longestTransfer = .seconds(600)
    return limits
  }()
  private let begin = NIODeadline.uptimeNanoseconds(1_000_000_000)

  @Test("is given the patience, then a second for each second's worth of octets, to the end of all")
  func law() {
    var pace = Pace(from: begin, Self.limits)
    #expect(pace.deadline == begin + .seconds(30))
    pace.moved(500)
    #expect(pace.deadline == begin + .milliseconds(30_500))
    pace.moved(99_500)
    #expect(pace.deadline == begin + .seconds(130))
    pace.moved(1_000_000_000)
    #expect(pace.deadline == begin + .seconds(600))
    pace.end(by: begin + .seconds(40))
    pace.end(by: begin + .seconds(50))
    #expect(pace.deadline == begin + .seconds(40))
  }
}
