internal import Foundation
internal import TestSupport
internal import Testing

/// Documents of every kind that a plan comes in, made of the text of a city's plan.
@Suite("sucharit plan read", .timeLimit(.minutes(15)))
struct PlanReadTests {
  private static let text = "Tests/RecognitionTests/Fixtures/samut-prakan-city.txt"

  /// What every reading of the plan finds, whatever the kind of its file.
  private func expectWhole(_ run: Program.Run, _ name: String) {
    #expect(run.code == 0, "\(run.notes)")
    let counts = Dictionary(
      run.text.split(separator: "\n").compactMap { line -> (String, String)? in
        let words = line.split(separator: " ")
        return words.count == 2 ? (String(words[0]), String(words[1])) : nil
      }, uniquingKeysWith: { first, _ in first })
    #expect(counts["มิติ"] == "4" && counts["แนวทาง"] == "12", "\(name)")
    #expect(counts["โครงการ"] == "35" && counts["ขั้นตอน"] == "214", "\(name)")
    #expect(counts["ผู้รับผิดชอบ"] == "8" && counts["โครงการที่มีงบประมาณ"] == "6", "\(name)")
  }

  @Test(
    "text, Word by python-docx and by LibreOffice, OpenDocument, Excel, PDF and old Word give the plan"
  )
  func everyKind() async throws {
    try await Sandbox.with { sandbox in
      let script = Repository.root.appending(path: "Tests/CommandTests/Readers/make_documents.py")
      let made = try await Program.run(
        program: URL(filePath: "/usr/bin/python3"),
        [script.path, Repository.root.appending(path: Self.text).path, sandbox.folder.path],
        in: sandbox.folder, environment: Program.environment)
      try #require(made.code == 0, "\(made.notes)")
      for (kind, file) in [
        ("odt", "plan.docx"), ("pdf", "plan.docx"), ("doc", "plan.docx"), ("docx", "plan.odt"),
      ] {
        let converted = try await Program.run(
          program: URL(filePath: "/usr/bin/soffice"),
          [
            "-env:UserInstallation=file://\(sandbox.path("profile"))", "--headless", "--convert-to",
            kind, "--outdir", kind == "docx" ? "again" : ".", file,
          ], in: sandbox.folder,
          environment: ["HOME": sandbox.folder.path, "PATH": "/usr/bin:/bin"])
        try #require(converted.code == 0, "\(converted.notes)")
      }
      for file in [
        "plan.docx", "plan.odt", "plan.xlsx", "plan.pdf", "plan.doc", "again/plan.docx",
      ] {
        let run = try await Program.run(
          ["plan", "read", file, "-o", "read.yaml", "--force"], in: sandbox.folder)
        expectWhole(run, file)
      }
    }
  }

  @Test("a scan at 200 dots an inch, a little turned, gives projects, steps, owners and budgets")
  func scan() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.small, to: "plan.txt")
      let script = Repository.root.appending(path: "Tests/CommandTests/Readers/make_documents.py")
      let environment = [
        "HOME": sandbox.folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      ]
      func run(_ program: String, _ arguments: [String]) async throws {
        let run = try await Program.run(
          program: URL(filePath: program), arguments, in: sandbox.folder, environment: environment)
        try #require(run.code == 0, "\(program): \(run.notes)")
      }
      try await run("/usr/bin/python3", [script.path, "plan.txt", "."])
      let profile = "-env:UserInstallation=file://\(sandbox.path("profile"))"
      try await run(
        "/usr/bin/soffice", [profile, "--headless", "--convert-to", "pdf", "plan.docx"])
      try await run(
        "/usr/bin/pdftoppm", ["-r", "200", "-gray", "-png", "plan.pdf", "page"])
      try sandbox.write(Self.turned, to: "page.html")
      try await run(
        "/usr/bin/chromium",
        [
          "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
          "--user-data-dir=\(sandbox.path("chromium"))",
          "--print-to-pdf=\(sandbox.path("scan.pdf"))",
          "file://\(sandbox.path("page.html"))",
        ])
      let read = try await Program.run(
        ["plan", "read", "scan.pdf", "-o", "read.yaml"], in: sandbox.folder)
      #expect(read.code == 0, "\(read.notes)")
      #expect(read.text.contains("[letters-seen-by-machine]"))
      let draft = try sandbox.text("read.yaml")
      for line in [
        "number: 1.1.1", "number: 4.1", "number: 4.2", "number: 4.3", "stated: 50,000 บาท",
        "- กองคลัง", "fiscal-years: 2566–2570",
      ] {
        #expect(draft.contains(line), "\(line) is not in \(draft)")
      }
    }
  }

  /// A page that was laid on the glass a little turned.
  private static let turned = """
    <!DOCTYPE html><style>@page{size:A4;margin:0}body{margin:0}</style>
    <style>img{display:block;width:210mm;transform:rotate(0.6deg);break-after:page}</style>
    <img src="page-1.png"><img src="page-2.png">
    """

  @Test("a draft is what check reads: what it refuses are letters of other scripts")
  func draft() async throws {
    try await Sandbox.with { sandbox in
      let path = Repository.root.appending(path: Self.text).path
      let run = try await Program.run(
        ["plan", "read", path, "-o", "read.yaml"], in: sandbox.folder)
      expectWhole(run, "text")
      #expect(try sandbox.text("read.yaml").hasPrefix("# ร่างที่อ่านจาก "))
      let check = try await Program.run(
        ["check", "read.yaml", "--format", "json"], in: sandbox.folder)
      #expect(check.code == 65)
      let rules = check.text.split(separator: "\"").filter { $0.contains("-") && !$0.contains(" ") }
      #expect(rules.contains("foreign-letter"))
      #expect(!rules.contains("missing-key") && !rules.contains("yaml-syntax"))
    }
  }

  @Test("an output that somebody changed is not overwritten, and --strict counts doubts")
  func output() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.small, to: "plan.txt")
      try sandbox.write("mine", to: "plan.yaml")
      let refused = try await Program.run(
        ["plan", "read", "plan.txt", "-o", "plan.yaml"], in: sandbox.folder)
      #expect(refused.code == 65)
      #expect(try sandbox.text("plan.yaml") == "mine")
      let strict = try await Program.run(
        ["plan", "read", "plan.txt", "-o", "other.yaml", "--strict"], in: sandbox.folder)
      #expect(strict.code == 1)
      #expect(strict.text.contains("บรรทัด 19: 1.1.1 งบประมาณ: [amount-for-years]"))
      let output = try await Program.run(["plan", "read", "plan.txt"], in: sandbox.folder)
      #expect(output.code == 0 && output.text.contains("\nformat: 1\n"))
      #expect(output.notes.contains("[amount-for-years]"))
    }
  }

  @Test("all that was read is written as JSON too, and so is why nothing was")
  func json() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.small, to: "plan.txt")
      try sandbox.write([0, 1, 2], to: "octets")
      func read(_ file: String) async throws -> [String: Any] {
        _ = try await Program.run(
          ["plan", "read", file, "--json", "\(file).json", "-o", "plan.yaml"], in: sandbox.folder)
        let data = Data(try sandbox.text("\(file).json").utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
      let draft = try await read("plan.txt")
      let doubts = try #require(draft["doubts"] as? [[String: Any]])
      #expect(doubts.contains { $0["context"] as? String == "50,000 บาท (ห้าหมื่นบาทถ้วน)" })
      #expect(draft["plan"] as? String == (try sandbox.text("plan.yaml")))
      let fault = try #require(try await read("octets")["fault"] as? [String: String])
      #expect(fault["th"] == "octets: ไฟล์นี้ไม่ใช่เอกสารชนิดที่อ่านได้")
    }
  }

  @Test("what cannot be read says why in Thai, and nothing is written")
  func refused() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write("ไม่มีแผนในนี้", to: "empty.txt")
      try sandbox.write([0, 1, 2], to: "octets")
      try sandbox.write("%PDF-1.7\nbroken", to: "broken.pdf")
      try sandbox.write(Self.lockedPDF, to: "locked.pdf")
      try sandbox.write(try await Self.picture(in: sandbox), to: "cat.png")
      for (file, words) in [
        ("empty.txt", "ไม่พบโครงการ"), ("octets", "ไม่ใช่เอกสารชนิดที่อ่านได้"), ("broken.pdf", "เสียหาย"),
        ("locked.pdf", "ตั้งรหัสผ่าน"), ("cat.png", "ไม่มีข้อความ"),
      ] {
        let run = try await Program.run(
          ["plan", "read", file, "-o", "plan.yaml"], in: sandbox.folder)
        #expect(run.code == 65 && run.notes.contains(words), "\(run.notes)")
      }
      for (file, hint) in [("list.csv", ".docx, .odt, .xlsx"), ("given.yml", "begin the draft")] {
        try sandbox.write("ลำดับ,โครงการ\n", to: file)
        let run = try await Program.run(
          ["plan", "read", file, "--lang", "en"], in: sandbox.folder)
        #expect(
          run.code == 65 && run.notes.contains("\(file): the file is of no kind"), "\(run.notes)")
        #expect(run.notes.contains(hint), "\(run.notes)")
      }
      let missing = try await Program.run(["plan", "read", "none.docx"], in: sandbox.folder)
      #expect(missing.code == 66)
      #expect(!sandbox.names(in: ".").contains("plan.yaml"))
    }
  }

  /// A PDF whose pages nobody sees without its password.
  private static let lockedPDF: [UInt8] = {
    let hex = { (digits: String, count: Int) in "<" + String(repeating: digits, count: count) + ">"
    }
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
      "<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O \(hex("11", 32)) /U \(hex("22", 32)) >>",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 5\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let id = hex("33", 16)
    return Array(
      (text + table + "trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [\(id)\(id)] >>\n"
        + "startxref\n\(text.utf8.count)\n%%EOF\n").utf8)
  }()

  /// A picture without a letter in it.
  private static func picture(in sandbox: Sandbox) async throws -> [UInt8] {
    let script = """
      import math, struct, sys, zlib
      rows = b"".join(b"\\0" + bytes(int(128 + 100 * math.sin(x / 17) * math.cos(y / 23))
          for x in range(300)) for y in range(300))
      part = lambda kind, data: (struct.pack(">I", len(data)) + kind + data
          + struct.pack(">I", zlib.crc32(kind + data)))
      open("made.png", "wb").write(b"\\x89PNG\\r\\n\\x1a\\n"
          + part(b"IHDR", struct.pack(">IIBBBBB", 300, 300, 8, 0, 0, 0, 0))
          + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))
      """
    let made = try await Program.run(
      program: URL(filePath: "/usr/bin/python3"), ["-c", script], in: sandbox.folder,
      environment: Program.environment)
    try #require(made.code == 0, "\(made.notes)")
    return Array(try Data(contentsOf: URL(filePath: sandbox.path("made.png"))))
  }

  private static let small = """
    แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)
    เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง
    มิติที่ 1 การสร้างสังคม
    1.1 การสร้างจิตสำนึก
    1.1.1 โครงการอบรมคุณธรรม
    (1) หลักการและเหตุผล
    ด้วยเห็นความสำคัญของคุณธรรม
    (2) วัตถุประสงค์
    (2.1) เพื่อให้มีความรู้
    (3) กลุ่มเป้าหมาย
    พนักงานเทศบาล
    (4) วิธีดำเนินการ
    (4.1) ขออนุมัติโครงการ
    (4.2) จัดอบรมตามกำหนดการ
    (4.3) รายงานผลการดำเนินการ
    (5) ระยะเวลาดำเนินการ
    ปีงบประมาณ พ.ศ. 2566 – 2570
    (6) งบประมาณดำเนินการ
    50,000 บาท (ห้าหมื่นบาทถ้วน)
    (7) ผู้รับผิดชอบ
    กองคลัง
    (8) ผลผลิต/ผลลัพธ์
    ผลผลิต
    มีการจัดอบรม อย่างน้อย 1 ครั้ง
    """
}
