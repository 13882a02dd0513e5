internal import Testing
internal import ThaiCivil

@Suite("Instants")
struct InstantTests {
  @Test(
    "RFC 3339 is read with Z, an offset or a fraction and written in Bangkok time",
    arguments: [
      ("2026-11-21T18:10:00+07:00", "2026-11-21T18:10:00+07:00"),
      ("2026-11-21T11:10:00Z", "2026-11-21T18:10:00+07:00"),
      ("2026-11-21t11:10:00z", "2026-11-21T18:10:00+07:00"),
      ("2026-11-21 05:40:00.5-05:30", "2026-11-21T18:10:00.500+07:00"),
      ("2026-11-21T11:10:00.123999Z", "2026-11-21T18:10:00.123+07:00"),
      ("1969-12-31T23:59:59.001Z", "1970-01-01T06:59:59.001+07:00"),
      ("2016-12-31T23:59:60Z", "2017-01-01T07:00:00+07:00"),
      ("0001-01-01T00:00:00Z", "0001-01-01T07:00:00+07:00"),
      ("2024-02-29T23:00:00Z", "2024-03-01T06:00:00+07:00"),
    ]
  )
  func reading(text: String, written: String) throws {
    let instant = try #require(Instant(rfc3339: text))
    #expect(instant.description == written)
    #expect(Instant(rfc3339: written) == instant)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "2026-11-21", "2026-11-21T18:10:00", "2026-11-21T24:00:00Z", "2026-11-21T18:60:00Z",
      "2026-11-21T18:10:60Z", "2026-11-21T23:59:60Z", "2026-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z",
      "2026-11-21T18:10:00.Z", "2026-11-21T18:10:00+0700", "2026-11-21T18:10:00+24:00",
      "2026-11-21T18:10:00Z ", "๒๐๒๖-11-21T18:10:00Z", "+026-11-21T18:10:00Z",
    ]
  )
  func refusing(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test("iCalendar's form is UTC to the second and comes back")
  func utcBasic() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-21T18:10:00.999+07:00"))
    #expect(instant.utcBasic == "20261121T111000Z")
    let read = try #require(Instant(utcBasic: "20261121T111000Z"))
    #expect(read.millisecondsSinceEpoch == instant.millisecondsSinceEpoch - 999)
    for text in ["20261121T111000", "20261121111000Z", "20261121T1110Z", "20261121T111000Z\n"] {
      #expect(Instant(utcBasic: text) == nil)
    }
  }

  @Test(
    "a day begins in Bangkok at 17:00 UTC",
    arguments: [
      ("2026-11-21T16:59:59.999Z", "2569-11-21", "23:59"),
      ("2026-11-21T17:00:00Z", "2569-11-22", "00:00"),
      ("2026-09-30T17:00:00Z", "2569-10-01", "00:00"),
    ]
  )
  func bangkok(text: String, day: String, time: String) throws {
    let instant = try #require(Instant(rfc3339: text))
    #expect(instant.bangkokDay.description == day)
    #expect(instant.bangkokTime == time)
  }

  @Test("milliseconds of every size have a description", arguments: [Int64.min, -1, 0, .max])
  func extremes(milliseconds: Int64) {
    let instant = Instant(millisecondsSinceEpoch: milliseconds)
    #expect(instant.description.hasSuffix("+07:00"))
    #expect(instant.utcBasic.hasSuffix("Z"))
  }

  @Test("instants are in the order of time")
  func order() {
    #expect(Instant(millisecondsSinceEpoch: -1) < Instant(millisecondsSinceEpoch: 0))
  }
}
