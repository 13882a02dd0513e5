import Papers
internal import PlanModel
private import PlanReading

/// A plan file that was read and checked.
struct CheckedFile {
  let path: String
  /// Nil when a fault keeps the plan from use.
  let plan: Plan?
  let diagnostics: [Diagnostic]
  /// The octets, for showing the user's own line.
  let octets: [UInt8]

  init(path: String) throws {
    // One octet more than may be: enough to see that a file is too large without reading all of it.
    octets = try Files.readText(path, atMost: PlanReader.largestFile + 1)
    do {
      let reading = try PlanReader.read(octets)
      plan = reading.plan
      diagnostics = reading.diagnostics
    } catch {
      throw Failure(
        ExitStatus.bug,
        "\(path):\(error.at.line): the checks let something pass that cannot be a plan",
        hint: "this is a bug of sucharit; please report it with the file")
    }
    self.path = path
  }

  /// The plan, or a failure that prints the faults.
  func usablePlan(in language: Language) throws -> Plan {
    guard let plan else {
      Console.note(DiagnosticText(self, in: language, errorsOnly: true).text)
      throw Failure(
        ExitStatus.invalid,
        Phrase("\(path) มีข้อผิดพลาด ใช้ไม่ได้", "\(path) has faults and cannot be used")
          .said(in: language),
        hint: Phrase(
          "แก้ไขแล้วตรวจอีกครั้งด้วย 'sucharit check \(path)'",
          "mend them and run 'sucharit check \(path)'"
        ).said(in: language))
    }
    return plan
  }
}
