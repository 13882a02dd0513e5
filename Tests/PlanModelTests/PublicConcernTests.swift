import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("What should be looked at before it is public")
struct PublicConcernTests {
  private func found(_ text: String) -> [String] {
    PublicConcern.all(in: text).map { "\($0.kind.rawValue): \(text[$0.range])" }
  }

  @Test(
    "has Thai telephone numbers, however they are parted",
    arguments: [
      "0812345678", "081-234-5678", "081 234 5678", "08-1234-5678", "๐๘๑-๒๓๔-๕๖๗๘", "02-123-4567",
      "(02) 123 4567", "0 2123 4567", "๐๓๘ ๑๒๓ ๔๕๖", "+66 81 234 5678", "66812345678",
      "081\u{A0}234\u{2011}5678", "02‑123‑4567", "081.234.5678", "081/234/5678", "081/2345678",
      "๐๒.๑๒๓.๔๕๖๗", "+66.81.234.5678",
    ])
  func telephones(_ number: String) {
    let text = "ติดต่อ\(number)ต่อ 12"
    let all = PublicConcern.all(in: text)
    #expect(all.map(\.kind) == [.telephone], "\(found(text))")
    #expect(all.first.map { number.contains(text[$0.range].drop { $0 == "(" }) } == true)
  }

  @Test(
    "has no number that is something else",
    arguments: [
      "01/02/2567", "2566-2567", "50,000.00 บาท", "ฎ.123/2567", "1 2 3", "สป 52001/0812", "1567",
      "โทร. 0812", "08123456789012", "เลขที่ 20-30-40", "", "วันที่ 15 มกราคม 2567 เวลา 09.00 น.",
      "ที่ มท 0810.7/12345", "02/11/2567 9.00 น.", "02.11.2567", "0812..345678", "081.234/5678",
    ])
  func otherNumbers(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "has the number of an identity card where its last digit is right",
    arguments: [
      "1101700230708", "1-1017-00230-70-8", "1 1017 00230 70 8", "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘",
    ])
  func citizenIDs(_ number: String) {
    #expect(found("นาย ก. เลขประจำตัว \(number)") == ["citizen-id: \(number)"])
    let wrong = String(number.dropLast()) + "9"
    #expect(!found(wrong).contains { $0.hasPrefix("citizen-id") })
  }

  @Test("has e-mail addresses, without the full stop after")
  func emailAddresses() {
    #expect(
      found("ส่งที่ somchai.j@example.co.th. หรือ a@b")
        == ["email-address: somchai.j@example.co.th"])
    #expect(found("@ผู้ว่าฯ และ https://example.go.th/@page.html") == [])
  }

  @Test(
    "has links that let in whoever has them",
    arguments: [
      "https://example.go.th/a?key=1", "https://example.go.th/a?x=1&access_token=abc",
      "https://drive.google.com/file/d/1/view?usp=sharing&resourcekey=0-Xy_z",
      "HTTPS://EXAMPLE.GO.TH/?Sig=abc", "https://example.go.th/#token=abc",
      "https://blob.example.com/f?sv=2020&sig=a%2Bb", "https://clerk:pass@example.go.th/",
      "https://example.go.th/?X-Amz-Signature=00ff",
      "https://example.go.th/?a=Zk3TqPw9LmX2sVb7Yc1D",
      "https://example.go.th/?Zk3TqPw9LmX2sVb7Yc1D",
    ])
  func keys(_ link: String) {
    #expect(found("ดู \(link) ค่ะ") == ["link-with-key: \(link)"])
  }

  @Test(
    "has no link that everybody finds",
    arguments: [
      "https://example.go.th/a", "https://example.go.th/news?id=123&page=2",
      "https://example.go.th/a?key=", "https://example.go.th/?q=travelling-council-meetings",
      "https://example.go.th/?monkeys=2", "http://",
    ])
  func openLinks(_ link: String) {
    #expect(found(link) == [])
  }

  @Test(
    "has addresses that are no link of a closing, since nobody can keep them out alone",
    arguments: [
      ("www.example.go.th/a", "unlisted-link"), ("WWW.example.go.th", "unlisted-link"),
      ("ftp://example.go.th/a.pdf", "unlisted-link"), ("sftp://example.go.th/", "unlisted-link"),
      ("www.example.go.th/a?token=abc", "link-with-key"),
      ("ftp://clerk:pass@example.go.th/", "link-with-key"),
      ("www.example.go.th/?next=http://a.example/", "unlisted-link"),
    ])
  func unlistedLinks(_ link: String, _ kind: String) {
    #expect(found("ดูที่\(link) ค่ะ") == ["\(kind): \(link)"])
    #expect(WrittenLinks.ranges(in: "ดูที่\(link) ค่ะ").allSatisfy { _ in link.contains("http") })
  }

  @Test(
    "has no address where there is none",
    arguments: ["www.", "awww.example.go.th", "ftp://", "https://www.example.go.th/a", "wwww"])
  func noAddresses(_ text: String) {
    #expect(found(text) == [])
  }

  @Test("of an entry is each kind once, of texts and pages that everybody would read")
  func record() {
    let link = Evidence(.page(url: "https://example.go.th/?key=1"), made: nil)
    let record = LogRecord(
      day: day(2567, 1, 15),
      event: .corrected(
        1, reason: "โทร 0812345678", approval: "a@example.go.th",
        instead: .init(day: day(2567, 1, 15), event: .note(.plan, "โทร 0898765432"))),
      author: LogRecord.Author(name: "a@example.go.th"), evidence: [link])
    #expect(record.publicConcerns == [.telephone, .linkWithKey])
  }

  @Test("is found in any text, and lies within it, one after another")
  func anyText() {
    var numbers = SeededNumbers(seed: 7)
    let pieces = [
      "081", "-", " ", "๐๘", "1101700230708", "@", "a.b", "https://", "?key=", "&", "ก", "่", "66",
      "(", "\n", "x", "2567",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<14, using: &numbers)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
      }.joined()
      let ranges = PublicConcern.all(in: text).map(\.range)
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.endIndex })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}
