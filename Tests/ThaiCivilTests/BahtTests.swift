internal import Testing
internal import ThaiCivil

@Suite("Money")
struct BahtTests {
  private let least = Baht(satang: .min)
  private let greatest = Baht(satang: .max)

  @Test(
    "an amount is written in groups of three",
    arguments: [
      (5_000_000, "50,000.00", "50,000"), (5_000_050, "50,000.50", "50,000.50"), (0, "0.00", "0"),
      (5, "0.05", "0.05"),
      (-123_456_700, "-1,234,567.00", "-1,234,567"), (100_000_001, "1,000,000.01", "1,000,000.01"),
      (Int64.min, "-92,233,720,368,547,758.08", "-92,233,720,368,547,758.08"),
    ]
  )
  func writing(satang: Int64, always: String, whenNeeded: String) {
    let amount = Baht(satang: satang)
    #expect(amount.description == always)
    #expect(amount.written(satang: .whenNeeded) == whenNeeded)
    #expect(amount.written(.thai) == Digits.thai.write(always))
    #expect(amount.plain == always.filter { $0 != "," })
  }

  @Test("sums and products are exact")
  func arithmetic() throws {
    let (five, three) = (try Baht(baht: 5), Baht(satang: 325))
    #expect(try five.adding(three) == Baht(satang: 825))
    #expect(try three.subtracting(five) == Baht(satang: -175))
    #expect(try five.negated() == Baht(satang: -500))
    #expect(try three.multiplied(by: -4) == Baht(satang: -1300))
    #expect(try Baht.sum([five, three, three]) == Baht(satang: 1150))
    #expect(try Baht.sum([]) == .zero)
    #expect(three < five)
  }

  @Test("what does not fit is thrown, never wrapped")
  func overflow() {
    let satang = Baht(satang: 1)
    #expect(throws: BahtFault.overflow) { try Baht(baht: .max) }
    #expect(throws: BahtFault.overflow) { try greatest.adding(satang) }
    #expect(throws: BahtFault.overflow) { try least.subtracting(satang) }
    #expect(throws: BahtFault.overflow) { try least.negated() }
    #expect(throws: BahtFault.overflow) { try greatest.multiplied(by: 2) }
    #expect(throws: BahtFault.overflow) { try Baht.sum([greatest, satang]) }
  }

  @Test(
    "parts add up to the whole and differ by a satang at most",
    arguments: [0, 1, 100, 1001, -1001, Int64.min, .max]
  )
  func division(satang: Int64) throws {
    for count in [1, 2, 3, 4, 7, 12] {
      let parts = Baht(satang: satang).divided(into: count)
      #expect(parts.count == count)
      #expect(try Baht.sum(parts).satang == satang)
      let (most, least) = (try #require(parts.max()), try #require(parts.min()))
      #expect(try most.subtracting(least).satang <= 1)
    }
  }

  @Test("the first parts take the odd satang, and fewer than one part is none")
  func oddSatang() {
    #expect(Baht(satang: 11).divided(into: 3).map(\.satang) == [4, 4, 3])
    #expect(Baht(satang: -11).divided(into: 3).map(\.satang) == [-4, -4, -3])
    #expect(Baht(satang: 11).divided(into: 0).isEmpty)
    #expect(Baht(satang: 11).divided(into: .min).isEmpty)
  }

  @Test(
    "a percentage is rounded half away from zero",
    arguments: [
      (875, 1000, "87.50"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 80_000, "0.00"),
      (1, 20_000, "0.01"), (-1, 20_000, "-0.01"),
      (0, 5, "0.00"), (3, 2, "150.00"), (-1, -4, "25.00"), (Int64.max, .max, "100.00"),
      (.min, .max, "-100.00"),
      (.min, .min, "100.00"),
    ]
  )
  func percent(part: Int64, whole: Int64, expected: String) {
    #expect(Baht(satang: part).percent(of: Baht(satang: whole))?.description == expected)
  }

  @Test("there is no percentage of nothing, and none too large to hold")
  func noPercent() {
    #expect(greatest.percent(of: .zero) == nil)
    #expect(greatest.percent(of: Baht(satang: 1)) == nil)
    #expect(Percent(hundredths: .min).description.hasPrefix("-92"))
    #expect(Percent(hundredths: 1) < Percent(hundredths: 2))
  }
}
