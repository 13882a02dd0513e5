internal import Testing
@testable internal import WebServer

@Suite("A form")
struct FormTests {
  private static let body =
    "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nหนึ่ง\r\n--B\r\n"
    + "Content-Disposition: form-data; name=\"f\"; filename=\"ภาพ %22ก%22.jpg\"\r\n"
    + "Content-Type: image/jpeg\r\n\r\n\r\n--\r\n--Ax\r\n-B\r\r\n--B\r\n"
    + "Content-Disposition: form-data; name=\"e\"\r\n\r\n\r\n--B--\r\n"

  /// What is found, with the octets of a part together.
  private static func parts(_ body: String, pieceSize: Int) throws -> [String] {
    var reader = MultipartReader(boundary: "B")
    var parts: [String] = []
    var octets: [UInt8] = []
    let all = Array(body.utf8)
    for start in stride(from: 0, to: all.count, by: pieceSize) {
      for event in try reader.take(all[start..<min(start + pieceSize, all.count)]) {
        switch event {
        case .part(let name, let file): parts.append("\(name) \(file ?? "-")")
        case .octets(let more): octets += more
        case .partEnd:
          parts.append(String(decoding: octets, as: UTF8.self))
          octets = []
        }
      }
    }
    #expect(reader.isAtEnd)
    return parts
  }

  @Test("with files reads the same in whatever pieces it comes", arguments: 1...40)
  func pieces(_ size: Int) throws {
    #expect(
      try Self.parts(Self.body, pieceSize: size)
        == ["a -", "หนึ่ง", "f ภาพ \"ก\".jpg", "\r\n--\r\n--Ax\r\n-B\r", "e -", ""])
  }

  @Test("that is cut off is not at its end", arguments: [1, 20, 60, 100])
  func cutOff(_ missing: Int) throws {
    var reader = MultipartReader(boundary: "B")
    _ = try reader.take(Array(Self.body.utf8).dropLast(missing + 4))
    #expect(!reader.isAtEnd)
  }

  @Test(
    "with octets after a boundary that mean nothing is malformed",
    arguments: ["--Bxx", "--B\r\nno disposition\r\n\r\n"])
  func malformed(_ body: String) {
    var reader = MultipartReader(boundary: "B")
    #expect(throws: MultipartReader.Fault.malformed) { try reader.take(Array(body.utf8)) }
  }

  @Test("holds no endless header")
  func longHeader() {
    var reader = MultipartReader(boundary: "B")
    let body = "--B\r\n" + String(repeating: "x", count: MultipartReader.longestHeader + 1)
    #expect(throws: MultipartReader.Fault.headerTooLong) { try reader.take(Array(body.utf8)) }
  }

  @Test(
    "of text alone reads back what was typed",
    arguments: ["", "ก+ข &=%", "a\r\nb", "<script>", "100%", "🇹🇭"])
  func urlEncoded(_ value: String) throws {
    let text = query(["x": value, "y": "1"]).dropFirst()
    let fields = try #require(FormFields(urlEncoded: text))
    #expect(fields["x"] == value && fields["y"] == "1")
  }

  @Test(
    "of text alone that is no UTF-8 or not encoded is none", arguments: ["a=%FF", "a=%4", "a=%zz"])
  func notEncoded(_ text: String) {
    #expect(FormFields(urlEncoded: text) == nil)
  }
}
