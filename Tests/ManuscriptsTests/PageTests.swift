@testable import Manuscripts
import Recognition
import Testing

@Suite("Pages of words with boxes")
struct PageTests {
  private func page(_ words: [(String, Double, Double, Double)]) -> String {
    let inner = words.map { text, x, y, width in
      "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + width)\" yMax=\"\(y + 12)\">\(text)</word>"
    }.joined()
    return "<page width=\"595\" height=\"842\">\(inner)</page>"
  }

  private func read(_ pages: [String]) throws -> Manuscript {
    let text = "<!DOCTYPE html><html><body><doc>\(pages.joined())</doc></body></html>"
    return try PopplerReader.read(Array(text.utf8), named: "file")
  }

  @Test("words become lines by where they stand, with blanks and tabs for gaps")
  func lines() throws {
    let manuscript = try read([
      page([
        ("20", 500, 100, 10), ("1.1.1", 70, 101, 30), ("โครงการ", 110, 100, 60),
        ("ต่อ", 170.5, 100, 20), ("ล่าง", 70, 120, 20),
      ])
    ])
    #expect(manuscript.texts == ["1.1.1 โครงการต่อ\t20", "ล่าง"])
    #expect(manuscript.paragraphsAreLines)
  }

  @Test("what stands at the edge of most pages is their furniture")
  func furniture() throws {
    let manuscript = try read(
      (1...5).map { number in
        page([("แผนปฏิบัติการ", 200, 20, 80), ("เนื้อหา\(number)", 70, 400, 60)])
      })
    let marked = manuscript.blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.isFurniture } else { false }
    }
    #expect(marked == [true, false, true, false, true, false, true, false, true, false])
  }

  @Test("a page without words among others is a picture that was not read")
  func emptyPage() throws {
    let manuscript = try read([page([("ก", 70, 100, 10)]), page([])])
    #expect(manuscript.blocks.count == 2)
    guard case .picture(let place) = manuscript.blocks[1] else {
      Issue.record("no picture")
      return
    }
    #expect(place.page == 2)
  }

  @Test(
    "tone marks that fonts put a letter too late are put back",
    arguments: [
      ("จัดตัง้ คณะ", "จัดตั้งคณะ"), ("ขัน้ ตอน", "ขั้นตอน"), ("1 ครัง้", "1 ครั้ง"), ("มากขึน้ ", "มากขึ้น"),
      ("ตั้งแต่", "ตั้งแต่"), ("ปีนี้", "ปีนี้"), ("ข้อมูล", "ข้อมูล"),
    ])
  func tones(text: String, wanted: String) {
    #expect(BrokenTones.mended(text) == wanted)
  }

  @Test("tesseract's lines are kept, and words that it was not sure of are named")
  func tesseract() throws {
    let head =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    let rows = [
      "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t", "5\t1\t1\t1\t1\t1\t100\t200\t90\t40\t96.5\t(4.1)",
      "5\t1\t1\t1\t1\t2\t220\t203\t200\t40\t41\tจัดทํา",
      "5\t1\t1\t1\t1\t3\t426\t203\t30\t40\t91\tการ", "5\t1\t1\t1\t2\t1\t100\t260\t90\t40\t90\tต่อ",
    ]
    let tsv = ([head] + rows).joined(separator: "\n")
    let manuscript = try TesseractReader.read([Array(tsv.utf8)], named: "scan")
    #expect(manuscript.texts == ["(4.1) จัดทําการ", "ต่อ"])
    guard case .paragraph(let first) = manuscript.blocks[0] else { return }
    #expect(first.unsure == ["จัดทํา"] && manuscript.letters == .seenInPicture)
  }
}
