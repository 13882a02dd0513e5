internal import ArgumentParser
import Papers
internal import PlanModel
import Reports
internal import ThaiCivil

/// The fields of a cover memo that only its author knows.
struct MemoOptions: ParsableArguments {
  @Flag(help: "Put a cover memo (บันทึกข้อความ) before the report: html, md, pdf and docx.")
  var memo = false

  @Option(help: "ส่วนราชการ; by default the plan's coordinator.") var memoFrom: String?

  @Option(help: "ที่; by default dots to write on.") var memoNumber: String?

  @Option(help: "วันที่, as 22/4/2567; by default dots to write on.") var memoDate: ThaiDate?

  @Option(help: "เรียน; may be repeated; by default the plan's signers.") var memoTo: [String] = []

  @Option(
    help: """
      Who signs: "name, position", or the position alone; may be repeated; by default SUCHARIT_SIGNERS, separated \
      by semicolons; else dots for who drafted it, and the positions that the plan names.
      """)
  var memoSigner: [String] = []

  @Option(help: "A PNG or JPEG file of the emblem; by default its box is left empty.")
  var memoEmblem: String?

  /// Nil where no memo is asked for.
  func fields(_ plan: @autoclosure () throws -> Plan) throws -> MemoFields? {
    guard memo else {
      guard memoFrom == nil, memoNumber == nil, memoDate == nil, memoTo.isEmpty, memoSigner.isEmpty,
        memoEmblem == nil
      else {
        throw Failure(
          ExitStatus.usage, "a field of the memo is given, and no memo is asked for",
          hint: "add --memo")
      }
      return nil
    }
    let plan = try plan()
    let signers = signers(plan)
    let coordinator = plan.owner(plan.reporting.coordinator)?.name
    return MemoFields(
      agency: memoFrom
        ?? [coordinator, plan.organisation.name].compactMap(\.self)
        .joined(separator: " "),
      number: memoNumber, day: memoDate,
      recipients: memoTo.isEmpty ? recipients(plan, handedInBy: signers) : memoTo,
      signers: signers,
      emblem: try memoEmblem.map(Self.readEmblem))
  }

  /// The positions that the plan names; who hands the report in does not address it to themselves.
  private func recipients(_ plan: Plan, handedInBy signers: [MemoFields.Signer]) -> [String] {
    plan.reporting.signers.filter { $0 != signers.first?.position }
  }

  /// Whoever drafted the report stands before those that the plan names.
  private func signers(_ plan: Plan) -> [MemoFields.Signer] {
    let set = Live.environment("SUCHARIT_SIGNERS").map { $0.split(separator: ";").map(String.init) }
    let typed = memoSigner.isEmpty ? set ?? [] : memoSigner
    guard !typed.isEmpty else {
      let known = plan.reporting.signers
      return ([""] + (known.isEmpty ? [""] : known)).map {
        MemoFields.Signer(name: nil, position: $0)
      }
    }
    return typed.map { words in
      let parts = words.split(separator: ",", maxSplits: 1).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return parts.count == 2
        ? MemoFields.Signer(name: parts[0], position: parts[1])
        : MemoFields.Signer(name: nil, position: parts.first ?? "")
    }
  }

  private static func readEmblem(_ path: String) throws -> RasterImage {
    guard let image = RasterImage(try Files.read(path)) else {
      throw Failure(
        ExitStatus.invalid, "\(path) is not a PNG or JPEG picture; nothing was written",
        hint: "save it as .png, or leave --memo-emblem out")
    }
    return image
  }
}
