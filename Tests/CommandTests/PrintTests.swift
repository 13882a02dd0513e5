internal import Foundation
internal import TestSupport
internal import Testing

/// Reports as PDF, printed by Debian's chromium and read back with poppler.
@Suite("sucharit report --format pdf", .serialized, .timeLimit(.minutes(15)))
struct PrintTests {
  private static let sixMonth = [
    "report", "six-month", "--year", "2566", "--as-of", "5/4/2566", "--format",
  ]

  @Test("every cell of the tables is in the PDF, in the same Thai, and every page says what it is")
  func wholeReport() async throws {
    try await Office.with { office in
      let script = try Repository.octets("plans/demonstration/samut-prakan-city-2566.txt")
      let log = try await office.run(
        ["log", "script", "-", "--demonstration", "--quiet"], input: script)
      try #require(log.code == 0, "\(log.notes)")
      let run = try await office.run(Self.sixMonth + ["pdf,csv", "--annex", "-o", "out"])
      try #require(run.code == 0, "\(run.notes)")
      let paper = PrintedPaper(office.sandbox["out/o37-six-month-2566.pdf"])

      var text = ""
      for name in office.sandbox.names(in: "out") where name.hasSuffix(".pdf") {
        text += PrintedPaper.plain(
          try await PrintedPaper(office.sandbox["out/\(name)"]).text("-raw"))
      }
      var cells = 0
      for (name, octets) in try office.sandbox.files(in: "out") where name.hasSuffix(".csv") {
        for cell in PrintedPaper.cells(ofCSV: octets) {
          cells += 1
          // A cell that goes over pages has their margins in its middle.
          let isWhole = text.contains(cell)
          let isParted =
            cell.count > 40 && text.contains(cell.prefix(20)) && text.contains(cell.suffix(20))
          #expect(isWhole || isParted, "\(name): \(cell)")
        }
      }
      #expect(cells > 2_000)

      let codes = try await paper.codes()
      #expect(codes.count == 1 && codes[0].hasPrefix("sucharit log verify --root "), "\(codes)")
      let proof = codes[0].split(separator: " ").dropFirst().map(String.init)
      let proven = try await office.run(proof)
      #expect(proven.code == 0, "what the code says proves the log: \(proven.notes)")

      let pages = try await paper.pages()
      #expect(pages.count > 5)
      for (index, page) in pages.enumerated() {
        let number = "หน้า\(index + 1)จาก\(pages.count)"
        #expect(PrintedPaper.plain(page).contains(number), "page \(index + 1)")
        #expect(page.contains("ร่าง") && page.contains("ข้อมูลสาธิต"), "page \(index + 1)")
      }
      // Marks that a font moves to the left leave no blank behind.
      let layout = try await paper.text("-layout")
      for (word, parted) in [
        ("ปีงบประมาณ", "ปี งบ"), ("ป้องกัน", "ป้ อง"), ("เปิดเผย", "เปิ ด"),
        ("เป้าหมาย", "เป้ า"),
      ] {
        #expect(text.contains(word) && !layout.contains(parted), "\(parted)")
      }
    }
  }

  @Test("the same report gives the same octets; it is tagged, titled, dated and carries its fonts")
  func properties() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      // Marks on the letters that a font moves them on the farthest.
      let words = ["ฝ่ายนิติการ", "ผู้ป่วย", "ฟื้นฟู", "รุ่งเฟื่อง", "ไปป๋าฝืน"]
      for (index, word) in words.enumerated() {
        let note = try await office.run(
          ["log", "note", index % 2 == 0 ? "1.1.1" : "1.1.2", word, "--on", "1/2/2566"],
          now: "2023-02-01")
        try #require(note.code == 0, "\(note.notes)")
      }
      for folder in ["one", "two"] {
        let run = try await office.run(Self.sixMonth + ["pdf", "-o", folder])
        try #require(run.code == 0, "\(run.notes)")
      }
      let one = try office.sandbox.files(in: "one")
      let isSame = try one == office.sandbox.files(in: "two")
      #expect(isSame && one.count == 1)
      let name = try #require(one.keys.first)
      let paper = PrintedPaper(office.sandbox["one/\(name)"])
      for order in ["-raw", "-layout"] {
        let text = try await paper.text(order)
        for word in words { #expect(text.contains(word), "\(order) \(word)") }
      }
      let info = try await paper.info()
      #expect(info["Tagged"] == "yes")
      #expect(info["JavaScript"] == "no")
      #expect(info["Title"]?.contains("พ.ศ. ๒๕๖๖") == true)
      #expect(info["CreationDate"] == "2023-04-05T23:59:59+07")
      #expect(info["ModDate"] == info["CreationDate"])
      let octets = String(
        decoding: try office.sandbox.octets("one/\(name)"), as: Unicode.ASCII.self)
      #expect(octets.contains("/Lang (th"), "the language of the paper")
      #expect(octets.contains("/Outlines"), "bookmarks")
      let fonts = try await paper.fonts()
      #expect(!fonts.isEmpty)
      // Its last columns: embedded, subset, with the letters that its glyphs stand for.
      for font in fonts { #expect(font.contains(/\ yes yes yes\ /), "\(font)") }
    }
  }

  /// Where lines break is Chromium's and the font's: a new version of either may want a new recording.
  @Test("a small report with its memo reads from the PDF, page by page, as it stands")
  func layout() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let done = try await office.run(
        [
          "log", "done", "1.1.1/4.1", "--result", "จัดอบรมแล้ว ๑ ครั้ง ผู้เข้าร่วม 85 คน", "--on",
          "1/2/2566",
        ],
        now: "2023-02-01")
      try #require(done.code == 0, "\(done.notes)")
      let run = try await office.run(Self.sixMonth + ["pdf", "--memo", "-o", "out"])
      try #require(run.code == 0, "\(run.notes)")
      let paper = PrintedPaper(office.sandbox["out/o37-six-month-2566.pdf"])
      let pages = try await paper.pages().map { page in
        // The width of the gap between two columns is not part of the text.
        page.split(separator: "\n").map { line in
          line.split(separator: " ").joined(separator: " ")
        }.joined(separator: "\n")
      }
      // The head is another each time: the seals of the entry have random keys.
      let text = pages.joined(separator: "\n\n").replacing(/[0-9a-f]{64}/, with: "HEAD")
      try Golden.expect(text + "\n", is: "six-month-pages.txt")
    }
  }

  @Test(
    "LibreOffice opens the Word file, memo upright and first, its parts in the order of the PDF")
  func wordFile() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let run = try await office.run(Self.sixMonth + ["docx,pdf", "--memo", "-o", "out"])
      try #require(run.code == 0, "\(run.notes)")
      let profile = "-env:UserInstallation=file://\(office.sandbox.path("profile"))"
      let writer = try await Program.run(
        program: URL(filePath: "/usr/bin/soffice"),
        [
          profile, "--headless", "--convert-to", "pdf", "--outdir", office.sandbox.path("word"),
          office.sandbox.path("out/o37-six-month-2566.docx"),
        ], in: office.sandbox.folder,
        environment: Program.environment.merging(["HOME": office.sandbox.folder.path]) { $1 })
      try #require(writer.code == 0, "\(writer.notes)")
      let word = PrintedPaper(office.sandbox["word/o37-six-month-2566.pdf"])
      let printed = PrintedPaper(office.sandbox["out/o37-six-month-2566.pdf"])
      func parts(_ paper: PrintedPaper) async throws -> [String] {
        try await paper.text("-layout").split(separator: "\n").map(PrintedPaper.plain)
          .filter { $0.hasPrefix("ส่วนที่") || $0.contains("บันทึกข้อความ") }
          // In the list of parts dots and a page follow; marks are read back wrongly from LibreOffice's own PDF.
          .map { String($0.prefix(8)) }
      }
      let order = try await parts(word)
      #expect(order.first?.contains("บันทึก") == true && order.count > 5, "\(order)")
      let same = try await parts(printed)
      #expect(order == same)
      for paper in [word, printed] {
        let sizes = try await paper.pageSizes()
        #expect(sizes.first == "upright" && sizes.last == "turned", "\(sizes)")
      }
    }
  }

  @Test("a validator of Office files finds nothing in Word and Excel files of any report")
  func validated() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let done = try await office.run(
        [
          "log", "done", "1.1.1/4.1", "--result", "ดำเนินการแล้ว <b>&", "--on", "1/2/2566",
          "--evidence",
          "https://example.com/a",
        ],
        now: "2023-02-01")
      try #require(done.code == 0, "\(done.notes)")
      for report in [
        ["plan"], ["six-month", "--memo"], ["annual"], ["budget"], ["follow-up"],
        ["follow-up", "--form", "statuses"], ["e-plan"], ["six-month", "--lang", "en"],
      ] {
        let run = try await office.run(
          ["report"] + report + [
            "--year", "2566", "--as-of", "31/10/2566", "--format", "docx,xlsx", "-o",
            report.joined(separator: "_"),
          ])
        try #require(run.code == 0, "\(run.notes)")
        for file in run.text.split(separator: "\n").map(String.init) {
          let audit = try await Program.run(
            program: PythonTools.program("openxml-audit"), [file], in: office.sandbox.folder,
            environment: Program.environment)
          #expect(
            audit.code == 0 && audit.text.contains("Errors: 0"),
            "\(file): \(audit.text) \(audit.notes)")
        }
      }
    }
  }

  @Test(
    "a closed report is printed once; then its print is there without Chromium, until something is erased"
  )
  func keptPrint() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      for project in ["1.1.1", "1.1.2"] {
        let note = try await office.run(
          ["log", "note", project, "ดำเนินการแล้ว", "--on", "1/2/2566"], now: "2023-02-01")
        try #require(note.code == 0, "\(note.notes)")
      }
      let closed = try await office.run(
        ["report", "close", "--year", "2566", "--round", "six-month", "--confirm"],
        now: "2023-04-05")
      try #require(closed.code == 0, "\(closed.notes)")
      let report = ["report", "six-month", "--year", "2566", "--format", "pdf", "-o"]
      let without = ["SUCHARIT_CHROMIUM": office.sandbox.path("nothing")]
      let early = try await office.run(report + ["early"], environment: without)
      #expect(early.code == 69)
      let first = try await office.run(report + ["first"])
      try #require(first.code == 0, "\(first.notes)")
      let again = try await office.run(report + ["again"], environment: without)
      #expect(again.code == 0, "\(again.notes)")
      let isSame = try office.sandbox.files(in: "first") == office.sandbox.files(in: "again")
      #expect(isSame)
      let erased = try await office.run(
        ["log", "erase", "1", "--words", "--reason", "PDPA", "--order", "สป 1/2566"],
        now: "2023-05-01")
      try #require(erased.code == 0, "\(erased.notes)")
      let late = try await office.run(report + ["late"], environment: without)
      #expect(late.code == 69)
    }
  }

  @Test("hostile text in the log is text in the PDF, which runs nothing and leads nowhere else")
  func hostile() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let texts = [
        "<script>document.title='x'</script>", "[x](javascript:alert(1))",
        "</style><img src=http://x/>",
        "=cmd|' /C calc'!A0", "\u{202E}กลับ\u{202C} ปกติ", String(repeating: "ก", count: 10_000),
      ]
      for text in texts {
        let note = try await office.run(
          ["log", "note", "1.1.1", text, "--on", "1/2/2566"], now: "2023-02-01")
        try #require(note.code == 0, "\(note.notes)")
      }
      let run = try await office.run(Self.sixMonth + ["pdf", "-o", "out"])
      try #require(run.code == 0, "\(run.notes)")
      let name = try #require(office.sandbox.names(in: "out").first)
      let paper = PrintedPaper(office.sandbox["out/\(name)"])
      let text = PrintedPaper.plain(try await paper.text("-raw"))
      for shown in [
        "<script>document.title='x'</script>", "[x](javascript:alert(1))", "=cmd|'/Ccalc'!A0",
      ] {
        #expect(text.contains(shown), "\(shown)")
      }
      let info = try await paper.info()
      #expect(info["JavaScript"] == "no" && info["Title"]?.contains("พ.ศ. ๒๕๖๖") == true)
      let octets = String(
        decoding: try office.sandbox.octets("out/\(name)"), as: Unicode.ASCII.self)
      #expect(!octets.contains("/URI (javascript") && !octets.contains("/URI (http://x"))
    }
  }

  @Test("without Chromium the message names the package, and the other formats are written")
  func missing() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let run = try await office.run(
        Self.sixMonth + ["pdf,html,docx", "-o", "out"],
        environment: ["SUCHARIT_CHROMIUM": office.sandbox.path("nothing")])
      #expect(run.code == 69)
      #expect(run.notes.contains("apt-get install chromium"), "\(run.notes)")
      #expect(
        office.sandbox.names(in: "out") == ["o37-six-month-2566.docx", "o37-six-month-2566.html"])
    }
  }

  @Test(
    "Chromium has its sandbox, is not root and reaches no host, unless its owner says otherwise")
  func confined() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      // What the one that is started is told, and who it is: root lets nobody start it.
      func told(_ environment: [String: String]) async throws -> [Substring] {
        let (program, note) = (office.sandbox.path("chromium"), office.sandbox.path("told"))
        try office.sandbox.write(
          "#!/bin/sh\n{ id -u; printf '%s\\n' \"$@\"; } >'\(note)'\nexit 3\n", to: "chromium")
        try office.sandbox.write("", to: "told")
        for (path, mode) in [(program, 0o755), (office.sandbox.folder.path, 0o755), (note, 0o666)] {
          try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let own = ["SUCHARIT_CHROMIUM": program]
        let run = try await office.run(
          Self.sixMonth + ["pdf", "-o", "out"], environment: own.merging(environment) { $1 })
        #expect(run.code == 69)
        return try office.sandbox.text("told").split(separator: "\n")
      }
      let usual = try await told([:])
      #expect(usual.first != "0" && usual.contains("--remote-debugging-pipe"), "\(usual)")
      #expect(!usual.contains("--no-sandbox"))
      #expect(usual.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
      let nonsense = try await told(["SUCHARIT_CHROMIUM_SANDBOX": "perhaps"])
      #expect(!nonsense.contains("--no-sandbox"))
      let open = try await told(["SUCHARIT_CHROMIUM_SANDBOX": "off"])
      #expect(open.first != "0" && open.contains("--no-sandbox"))
    }
  }

  @Test(
    "a Chromium that ends, hangs or grows is stopped and told of, and nothing of it is left",
    arguments: [
      ("#!/bin/sh\necho boom >&2\nexit 3\n", "did not start: boom"),
      ("#!/bin/sh\nsleep 60\n", "was not ready after 3 seconds"),
      (FakeChromium.hanging, "stopped after 3 seconds"),
      (FakeChromium.closing, "ended in the middle"),
      (FakeChromium.growing, "MB"),
      (FakeChromium.refusing, "Chromium says: no such page"),
      (FakeChromium.breakingOff, "ended in the middle"),
    ])
  func misbehaving(_ script: String, _ message: String) async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      try office.sandbox.write(script, to: "chromium")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: office.sandbox.path("chromium"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: office.sandbox.folder.path)
      try office.sandbox.write("", to: "tmp/keep")
      let run = try await office.run(
        Self.sixMonth + ["pdf,md", "-o", "out"],
        environment: [
          "SUCHARIT_CHROMIUM": office.sandbox.path("chromium"),
          "TMPDIR": office.sandbox.path("tmp"), "SUCHARIT_PRINT_SECONDS": "3",
          "SUCHARIT_PRINT_MEGABYTES": "150",
        ])
      #expect(run.code == 69)
      #expect(run.notes.contains(message), "\(run.notes)")
      #expect(office.sandbox.names(in: "out") == ["o37-six-month-2566.md"])
      #expect(office.sandbox.names(in: "tmp") == ["keep"])
    }
  }
}

/// Programs that speak the first words of Chromium's pipe, and then do not go on as it does.
private enum FakeChromium {
  private static func script(_ then: String) -> String {
    """
    #!/usr/bin/python3 -B
    import json, os, sys, time
    def answer(id, **more):
        os.write(4, json.dumps({"id": id, **more}).encode() + b"\\0")
    waiting = b""
    while True:
        octets = os.read(3, 65536)
        if not octets: sys.exit(0)
        waiting += octets
        while b"\\0" in waiting:
            message, waiting = waiting.split(b"\\0", 1)
            command = json.loads(message)
            if command["method"] == "Target.createTarget":
                answer(command["id"], result={"targetId": "t"})
            elif command["method"] == "Target.attachToTarget":
                answer(command["id"], result={"sessionId": "s"})
            else:
                \(then)

    """
  }

  static let hanging = script("time.sleep(60)")
  static let growing = script("room = bytearray(400_000_000); time.sleep(60)")
  static let refusing = script(#"answer(command["id"], error={"message": "no such page"})"#)
  /// Nobody reads what is written to it from then on.
  static let closing = script(
    #"os.close(3); answer(command["id"], result={"frameTree": {"frame": {"id": "f"}}}); time.sleep(60)"#
  )
  static let breakingOff = script("sys.exit(1)")
}

/// A PDF as poppler reads it.
struct PrintedPaper {
  let file: URL

  init(_ file: URL) { self.file = file }

  private func run(_ program: String, _ arguments: [String]) async throws -> String {
    let run = try await Program.run(
      program: URL(filePath: "/usr/bin/\(program)"), arguments, in: Repository.root,
      environment: Program.environment)
    try #require(run.code == 0, "\(program): \(run.notes)")
    return run.text
  }

  /// `-raw` is the order of the paper, `-layout` what the eye sees.
  func text(_ order: String) async throws -> String {
    try await run("pdftotext", [order, file.path, "-"])
  }

  func pages() async throws -> [String] {
    try await text("-layout").split(separator: "\u{C}", omittingEmptySubsequences: true)
      .map(String.init)
  }

  func info() async throws -> [String: String] {
    let lines = try await run("pdfinfo", ["-isodates", file.path]).split(separator: "\n")
    return Dictionary(
      lines.compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return (String(line[..<colon]), value)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the codes on the last page say.
  func codes() async throws -> [String] {
    try await Sandbox.with { sandbox in
      let last = try await info()["Pages"] ?? "1"
      _ = try await run(
        "pdftoppm",
        ["-r", "200", "-gray", "-png", "-f", last, "-l", last, file.path, sandbox.path("p")])
      let pages = sandbox.names(in: "").map { sandbox.path($0) }
      return try await run("zbarimg", ["--raw", "--quiet"] + pages).split(separator: "\n")
        .map(String.init)
    }
  }

  /// How each page is turned.
  func pageSizes() async throws -> [String] {
    try await run("pdfinfo", ["-f", "1", "-l", "9999", file.path]).split(separator: "\n")
      .filter { $0.hasPrefix("Page ") && $0.contains(" size:") }
      .map { line in
        let sides = line.split(separator: " ").compactMap { Double($0) }.suffix(2)
        return (sides.first ?? 0) < (sides.last ?? 0) ? "upright" : "turned"
      }
  }

  /// One line a font.
  func fonts() async throws -> [String] {
    try await run("pdffonts", [file.path]).split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// Without blanks, in Arabic digits without grouping.
  static func plain(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "," {
      switch scalar.value {
      case 0x0E50...0x0E59: out.append(Unicode.Scalar(UInt8(scalar.value - 0x0E50 + 0x30)))
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The lines of the cells below the headings, as ``plain(_:)`` has them, without the last of each row: what
  /// it was made from stands in a paper at its end, line by line.
  static func cells(ofCSV octets: [UInt8]) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var isHeading = true
    func end() -> [String] {
      isHeading ? [] : cell.split(separator: "\n").map(plain).filter { !$0.isEmpty }
    }
    for character in String(decoding: octets, as: UTF8.self) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\r\n" where !isQuoted, "\n" where !isQuoted:
        if character == "," { cells += end() } else { isHeading = false }
        cell = ""
      default: cell.append(character)
      }
    }
    return cells
  }
}
