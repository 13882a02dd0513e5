public import PlanModel
private import ThaiCivil
internal import Yams

/// Reads the text of a plan file. It opens no file and never crashes, whatever the octets are.
public enum PlanReader {
  /// The plan, when nothing was wrong; and everything that was, in file order, warnings included.
  public struct Reading: Sendable {
    public let plan: Plan?
    public let diagnostics: [Diagnostic]
  }

  /// Octets beyond this are not worth reading from a disk; reading reports such a file as too large.
  public static let largestFile = YAMLPrescan.largestFile

  /// Reads and checks a plan. A byte order mark is not part of the text; columns of line 1 count after it.
  public static func read(_ file: [UInt8]) throws(IncompleteDraft) -> Reading {
    let octets = file.withoutByteOrderMark
    let faults = Faults(octets)
    guard let root = root(of: octets, faults), let draft = PlanDraft(root, faults) else {
      return Reading(plan: nil, diagnostics: faults.diagnostics)
    }
    let found = faults.diagnostics + PlanCheck.all.flatMap { $0.find(draft) }
    let hasError = found.contains { $0.severity == .error }
    return Reading(plan: hasError ? nil : try Plan(draft), diagnostics: found.inFileOrder())
  }

  /// The draft of a plan file, whatever the checks would say of it; nil where it is not YAML of a plan's shape.
  public static func draft(_ file: [UInt8]) -> PlanDraft? {
    let octets = file.withoutByteOrderMark
    let faults = Faults(octets)
    return root(of: octets, faults).flatMap { PlanDraft($0, faults) }
  }

  /// The tree of a file; nil, with faults, where it is none.
  static func root(of octets: [UInt8], _ faults: Faults) -> Node? {
    if let fault = YAMLPrescan.fault(in: octets) {
      faults.add(fault.rule, at: fault.at, fault.message, hint: fault.hint)
      return nil
    }
    let signs = AliasSigns(octets)
    if !signs.isEmpty {
      guard let disarmed = compose(signs.disarmed, octets, faults) else { return nil }
      if let alias = disarmed.firstSign {
        faults.add(
          .yamlAlias, at: alias,
          Phrase(
            "แผนใช้เครื่องหมายอ้างอิง (& และ *) ของ YAML ไม่ได้",
            "anchors (&) and aliases (*) have no place in a plan"),
          hint: Phrase(
            "พิมพ์ข้อความเต็ม หรือใส่เครื่องหมายคำพูดถ้าข้อความขึ้นต้นด้วยเครื่องหมายนี้",
            "write the text out, or put it in quotes if it begins with this sign"))
        return nil
      }
    }
    return compose(String(decoding: octets, as: UTF8.self), octets, faults)
  }

  private static func compose(_ text: String, _ octets: [UInt8], _ faults: Faults) -> Node? {
    do {
      // The basic resolver asks nothing of a text; the usual one tries four regular expressions on it.
      if let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() {
        return node
      }
      faults.add(
        .wrongShape, at: .start, Phrase("ไฟล์ว่างเปล่า", "the file is empty"), hint: .same("format: 1")
      )
    } catch {
      faults.add(error, in: octets)
    }
    return nil
  }
}

extension Node {
  /// Where the first text without quotes that began with a sign begins, in a disarmed file.
  fileprivate var firstSign: Position? {
    switch self {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return !isQuoted && AliasSigns.began(scalar.string) ? position : nil
    case .sequence(let sequence): return sequence.lazy.compactMap(\.firstSign).first
    case .mapping(let mapping):
      return mapping.lazy.compactMap { $0.key.firstSign ?? $0.value.firstSign }.first
    case .alias: return position
    }
  }
}

extension Faults {
  /// What the YAML reader says, at the place that it means.
  fileprivate func add(_ error: any Error, in octets: [UInt8]) {
    switch error {
    case YamlError.scanner(let context?, let problem, _, yaml: _)
    where context.text.contains("quoted scalar") && problem.contains("end of stream"):
      add(
        .yamlSyntax, at: Position(line: context.mark.line, column: context.mark.column),
        Phrase("เปิดเครื่องหมายคำพูดตรงนี้แล้วไม่ได้ปิด", "the quotation mark here is never closed"),
        hint: Phrase(
          "ปิดในบรรทัดนี้ ถ้ามีเครื่องหมายคำพูดภายใน \"…\" ให้เขียนเป็น \\\"",
          "close it on this line; inside \"…\" a quotation mark is written \\\""))
    case YamlError.scanner(let context?, let problem, _, yaml: _)
    where problem.contains("expected ':'"):
      add(
        .yamlSyntax, at: Position(line: context.mark.line, column: context.mark.column),
        Phrase("บรรทัดนี้ไม่มี “: ” หลังชื่อหัวข้อ", "this line has no ': ' after its key"),
        hint: Phrase("หัวข้อ: ข้อความ", "key: text"))
    case YamlError.scanner(_, let problem, let mark, yaml: _),
      YamlError.parser(_, let problem, let mark, yaml: _),
      YamlError.composer(_, let problem, let mark, yaml: _):
      add(problem, at: Position(line: mark.line, column: mark.column), in: octets)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: "', '").excerpt
      add(
        .yamlDuplicateKey,
        at: Position(line: context.mark.line, column: context.mark.column),
        Phrase("หัวข้อ “\(names)” มีสองครั้งในที่เดียวกัน", "'\(names)' appears twice in one mapping"),
        hint: Phrase("เก็บไว้รายการเดียว", "keep one of them"))
    case YamlError.reader(let problem, let offset, _, yaml: _):
      let index = min(max(0, offset ?? 0), max(0, octets.count - 1))
      add(
        .fileNotText, at: YAMLPrescan.position(of: index, in: octets),
        Phrase("มีอักขระควบคุมหรืออักขระที่ YAML ไม่รับ", "YAML: \(problem)"),
        hint: Phrase("ลบอักขระควบคุมออก", "take out control characters"))
    default:
      add(.yamlSyntax, at: .start, Phrase("ไฟล์นี้ไม่ใช่ YAML", "the file is not YAML"))
    }
  }

  /// What the YAML reader says, in the words of somebody who types plans.
  private static func thai(_ problem: String) -> String {
    let known = [
      ("mapping values are not allowed", "มีเครื่องหมาย : เกินมา หรือย่อหน้าไม่ตรงกับบรรทัดข้างบน"),
      ("expected key", "ย่อหน้าของบรรทัดนี้ไม่ตรงกับหัวข้ออื่นในระดับเดียวกัน"),
      ("'-' indicator", "ย่อหน้าของบรรทัดนี้ไม่ตรงกับรายการอื่นในระดับเดียวกัน"),
      ("cannot start any token", "ข้อความขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้"),
      ("expected ',' or", "วงเล็บ [ ] หรือ { } ไม่ได้ปิด หรือขาดเครื่องหมาย , คั่นรายการ"),
      ("escape character", "เครื่องหมาย \\ ในเครื่องหมายคำพูดตามด้วยตัวอักษรที่ YAML ไม่รู้จัก"),
      ("document", "ไฟล์มีเอกสาร YAML มากกว่าหนึ่งชุด หรือมีข้อความนอกเอกสาร"),
    ]
    return known.first { problem.contains($0.0) }?.1 ?? "โครงสร้าง YAML ตรงนี้ไม่ถูกต้อง"
  }

  private func add(_ problem: String, at position: Position, in octets: [UInt8]) {
    if problem.contains("depth") || problem.contains("nesting") {
      add(
        .yamlDepth, at: position,
        Phrase("ข้อมูลในไฟล์ซ้อนกันหลายชั้นเกินกว่าแผนทั่วไป", "the file is nested deeper than any plan is"),
        hint: Phrase("ตรวจว่าเป็นไฟล์แผนหรือไม่", "look whether it is a plan at all"))
    } else if octets.line(position.line).dropFirst(position.column - 1).first == UInt8(ascii: "\t")
    {
      add(
        .yamlSyntax, at: position, Phrase("มีแท็บอยู่หน้าข้อความ", "a tab stands before the text"),
        hint: Phrase("ย่อหน้าด้วยช่องว่าง", "indent with blanks"))
    } else {
      let open = octets.openQuotation(before: position.line)
      add(
        .yamlSyntax, at: position, Phrase(Self.thai(problem), "YAML: \(problem)"),
        hint: open.map {
          Phrase(
            "เครื่องหมายคำพูดในบรรทัดที่ \($0) ไม่ได้ปิดในบรรทัดเดียวกัน",
            "the quotation mark on line \($0) is not closed on it")
        }
          ?? Phrase(
            "ใส่ \"เครื่องหมายคำพูด\" ให้ข้อความที่มี “: ” หรือ “ #” หรือที่ขึ้นต้นด้วยเครื่องหมาย",
            "put text with ': ' or ' #' in it, or that begins with a sign, in \"quotes\""))
    }
  }
}

extension [UInt8] {
  /// The last line before another one that has a quotation mark without its fellow, where such lines do not
  /// come in pairs, as the first and the last line of a quoted text would.
  fileprivate func openQuotation(before number: Int) -> Int? {
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let odd = lines.prefix(number - 1).indices.filter { index in
      lines[index].count { $0 == UInt8(ascii: "\"") } % 2 == 1
    }
    return odd.count % 2 == 1 ? odd.last.map { $0 + 1 } : nil
  }

  /// A line by its number, without its end; empty where there is no such line.
  fileprivate func line(_ number: Int) -> Self.SubSequence {
    let lines = split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : []
  }
}
