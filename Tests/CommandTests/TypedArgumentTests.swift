import Testing

@Suite("Values of the command line", .timeLimit(.minutes(15)))
struct TypedArgumentTests {
  @Test("a value that is not read says why")
  func reasons() async throws {
    try await Office.with { office in
      let refused: [(arguments: [String], words: String)] = [
        (
          ["log", "note", "3.1.4", "ก", "--on", "1/1/2026"],
          "a year of the Common Era\n  hint: 1/1/2569"
        ),
        (["status", "--year", "2027"], "a year of the Common Era\n  hint: 2570"),
        (
          ["money", "approve", "3.1.4", "20,000.123", "--document", "ก", "--approver", "ข"],
          "a fraction of a satang"
        ),
        (
          [
            "money", "approve", "3.1.4", "500 บาท (ห้าร้อยเอ็ดบาทถ้วน)", "--document", "ก",
            "--approver",
            "ข",
          ], "the figure is 500.00 baht and the words say 501.00 baht"
        ),
        (["log", "measure", "3.1.4", "1", "95,82"], "has its commas in odd places"),
        (["log", "measure", "3.1.4", "1", "8,5"], "has its commas in odd places"),
        (["status", "--as-of", "31/02/2567"], "is not a day of the calendar"),
      ]
      for (arguments, words) in refused {
        let run = try await office.run(arguments, now: "2024-01-16")
        #expect(run.code == 64 && run.notes.contains(words), "\(arguments): \(run.notes)")
      }
    }
  }

  @Test("numbers of people are read as in sheets, and days as spreadsheets write them")
  func asInSheets() async throws {
    try await Office.with { office in
      for (number, day) in [("๑๒", "15/01/2567 08:28"), ("1,200", "15 มกรา 67")] {
        let run = try await office.run(
          [
            "log", "done", "3.1.4/\(number == "๑๒" ? 1 : 2)", "--on", day, "--participants", number,
            "--result", "ด าเนินการแลส\u{E4D}\u{E32}นัก",
          ], now: "2024-01-16")
        #expect(run.code == 0, "\(run.notes)")
        #expect(
          run.text.contains("15 ม.ค. 2567") && run.text.contains("ดำเนินการแลสำนัก"), "\(run.text)")
      }
    }
  }
}
