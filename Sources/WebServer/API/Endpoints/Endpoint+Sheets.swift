internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Endpoint {
  static let sheets = [
    Endpoint(
      name: "sheet", method: .get, path: root + "/sheets/{fiscalYear}/{round}", tag: .sheets,
      summary: "What is owed in a round as rows to fill in with a spreadsheet.",
      visitors: Access.visitors(of: .sheetFile),
      parameters: Parameter.round + [
        .query("unit", .identifier, "Only what this unit owes; an owner's own unit if not said.")
      ],
      success: Success(status: .ok, contents: .octets(["text/csv"]))
    ) { try await $0.sheet() },
    Endpoint(
      name: "addSheet", method: .post, path: root + "/sheets", tag: .sheets,
      summary: "Log what a filled-in sheet says and the log does not: all of it or nothing.",
      visitors: Access.visitors(of: .sheetImport), body: .file(types: ["text/csv"]),
      success: Success(status: .ok, contents: .json(AddedEntriesValue.schema)),
      problems: [.refusedByLog], isKeyed: true
    ) { try await $0.addSheet() },
  ]
}

extension APICall {
  fileprivate func sheet() async throws -> APIReply {
    let account = try signedIn()
    let progress = book.progress(try year(), asOf: today)
    let unit =
      text("unit").map { Owner.ID($0) } ?? (account.role == .owner ? account.units.first : nil)
    if let unit {
      guard book.plan.owner(unit) != nil, Access.sees(account, [unit]) else {
        throw Problem(.notFound)
      }
    }
    let file = try await site.sheet(progress, unit, try round(), account)
    return APIReply(status: .ok, contents: .octets(file.octets, type: file.type))
  }

  fileprivate func addSheet() async throws -> APIReply {
    guard case .file(let upload) = body else { throw Problem(.malformedBody) }
    let intake = SheetIntake(site: site, account: try signedIn(), words: words)
    return try .json(AddedEntriesValue(entries: Array(try await intake.add(upload.path))))
  }
}

/// What a sheet added to the log.
struct AddedEntriesValue: Codable, Hashable, Sendable {
  /// The numbers of the entries; none where the log said it all.
  let entries: [Int]

  static let schema = Schema.named(
    "AddedEntries", .object([.required("entries", .list(.count))]))
}
