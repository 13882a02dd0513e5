import Foundation
@testable import Papers
import Testing

@Suite("Pictures of dots")
struct PictureTests {
  /// A JPEG as far as the frame that says its size: 640 wide, 480 high.
  private static func jpeg(frame: UInt8, height: [UInt8] = [0x01, 0xE0]) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, frame, 0, 11, 8] + height
      + [0x02, 0x80, 1, 1, 0x11, 0, 0xFF, 0xD9]
  }

  @Test("a JPEG's size is read from its frame, whatever segments stand before it")
  func jpeg() throws {
    for frame: UInt8 in [0xC0, 0xC1, 0xC2] {
      let image = try #require(RasterImage(Self.jpeg(frame: frame)))
      #expect(image.format == .jpeg && image.width == 640 && image.height == 480)
    }
    #expect(RasterImage(Self.jpeg(frame: 0xC4)) == nil, "a table is no frame")
    #expect(RasterImage(Self.jpeg(frame: 0xC0, height: [0, 0])) == nil)
    let whole = Self.jpeg(frame: 0xC0)
    for count in 0..<18 { #expect(RasterImage(Array(whole.prefix(count))) == nil, "\(count)") }
  }

  @Test("a QR code is square, has its three eyes, and says nothing of an empty or endless text")
  func code() throws {
    let code = try #require(QRCode("sucharit log verify --head 00 --count 0"))
    #expect((code.side - 17) % 4 == 0)
    for (row, column) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      for step in 0..<7 {
        #expect(code.isDark(row: row, column: column + step))
        #expect(code.isDark(row: row + step, column: column))
      }
      #expect(!code.isDark(row: row + 1, column: column + 1))
      #expect(code.isDark(row: row + 3, column: column + 3))
    }
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "ก", count: 2_000)) == nil)
  }

  @Test("the path of a QR code fills the dark modules and no other")
  func path() throws {
    let code = try #require(QRCode("สุจริต"))
    var dark: Set<[Int]> = []
    for run in code.path.split(separator: "z") {
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(numbers.count == 5 && numbers[2] == numbers[4])
      for step in 0..<numbers[2] {
        dark.insert([numbers[1] - QRCode.quietZone, numbers[0] + step - QRCode.quietZone])
      }
    }
    for row in 0..<code.side {
      for column in 0..<code.side {
        #expect(dark.contains([row, column]) == code.isDark(row: row, column: column))
      }
    }
  }

  @Test(
    "zbar reads a code back from its picture",
    arguments: [
      "สุจริต ๒๕๖๖", "sucharit log verify --head \(String(repeating: "0f", count: 32)) --count 414",
    ])
  func readBack(_ text: String) throws {
    let picture = try #require(QRCode(text)?.picture(dots: 4))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(picture.octets).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/zbarimg")
    process.arguments = ["--raw", "--quiet", "--oneshot", file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self).trimmingCharacters(in: .newlines) == text)
  }
}

@Suite("Letters that rise above the line")
struct TallLetterTests {
  @Test("are parted from the text with their marks, and nothing is lost")
  func parts() {
    for text in [
      "ปีงบประมาณ", "ฝ่ายป้องกันฯ", "ฟื้นฟู เปิดเผย", "", "abc", "ป", "ี", "กปี", "ปีปี", "ป\u{E33}",
    ] {
      let parts = TallLetters.parts(of: text)
      #expect(parts.map(\.text).joined() == text)
      for part in parts where part.closeness != nil {
        #expect(["ป", "ฝ", "ฟ"].contains(part.text.unicodeScalars.first.map { String($0) }))
        #expect(part.text.unicodeScalars.count > 1)
      }
    }
    #expect(TallLetters.parts(of: "ปลา").allSatisfy { $0.closeness == nil })
  }

  @Test(
    "how far a font moves the mark decides how close the next letter is drawn",
    arguments: [
      ("ปี", TallLetters.Closeness.near), ("ป้", .near), ("ฝ่", .nearer), ("ฟื้", .nearer),
      ("ปั่", .near), ("ฟื่", .nearest), ("ป๋", .nearest),
    ])
  func closeness(_ letters: String, _ closeness: TallLetters.Closeness) {
    #expect(TallLetters.parts(of: letters).map(\.closeness) == [closeness])
  }
}
