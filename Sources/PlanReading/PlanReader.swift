public import PlanModel
private import ThaiCivil
private import Yams

/// Reads the text of a plan file. It opens no file and never crashes, whatever the octets are.
public enum PlanReader {
  /// The plan, when nothing was wrong; and everything that was, in file order, warnings included.
  public struct Reading: Sendable {
    public let plan: Plan?
    public let diagnostics: [Diagnostic]
  }

  /// Octets beyond this are not worth reading from a disk; reading reports such a file as too large.
  public static let largestFile = YAMLPrescan.largestFile

  /// Reads and checks a plan.
  public static func read(_ octets: [UInt8]) throws(IncompleteDraft) -> Reading {
    let faults = Faults()
    guard let root = root(of: octets, faults), let draft = PlanDraft(root, faults) else {
      return Reading(plan: nil, diagnostics: faults.diagnostics)
    }
    let found = faults.diagnostics + PlanCheck.all.flatMap { $0.find(draft) }
    let hasError = found.contains { $0.severity == .error }
    return Reading(plan: hasError ? nil : try Plan(draft), diagnostics: found.inFileOrder())
  }

  private static func root(of octets: [UInt8], _ faults: Faults) -> Node? {
    if let fault = YAMLPrescan.fault(in: octets) {
      faults.add(fault.rule, at: fault.at, fault.message, hint: fault.hint)
      return nil
    }
    do {
      let text = String(decoding: octets, as: UTF8.self)
      if let node = try Parser(yaml: text, encoding: .utf8).singleRoot() { return node }
      faults.add(.wrongShape, at: .start, "the file is empty", hint: "format: 1")
    } catch {
      faults.add(error)
    }
    return nil
  }
}

extension Faults {
  /// What the YAML reader says, at the place that it means.
  fileprivate func add(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, yaml: _),
      YamlError.parser(_, let problem, let mark, yaml: _),
      YamlError.composer(_, let problem, let mark, yaml: _):
      add(
        .yamlSyntax, at: Position(line: mark.line, column: mark.column), "YAML: \(problem)",
        hint: "put text with ': ' or ' #' in it, or that begins with a sign, in \"quotes\"")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      add(
        .yamlDuplicateKey,
        at: Position(line: context.mark.line, column: context.mark.column),
        "'\(keys.joined(separator: "', '").excerpt)' stands twice in one mapping",
        hint: "keep one of them")
    case YamlError.reader(let problem, _, _, yaml: _):
      add(.fileNotText, at: .start, "YAML: \(problem)", hint: "take out control characters")
    default:
      add(.yamlSyntax, at: .start, "the file is not YAML")
    }
  }
}
