internal import Hummingbird
internal import HTTPTypes
internal import PlanModel
internal import Stores
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
      success: Success(status: .ok, contents: .octets([MediaType.textCsv.description]))
    ) { try await $0.sheet() },
    Endpoint(
      name: "addSheet", method: .post, path: root + "/sheets", tag: .sheets,
      summary: "Log what a filled-in sheet says and the log does not: all of it or nothing.",
      visitors: Access.visitors(of: .sheetImport),
      body: .file(types: [MediaType.textCsv.description]),
      success: .value(.addedEntries),
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
    return .json(.addedEntries, Array(try await intake.add(upload.path)))
  }
}

extension APIValue<[Int]> {
  /// The numbers of the entries that a sheet added; none where the log said it all.
  static let addedEntries = object(
    "AddedEntries", [.required("entries", .list(.count)) { $0 }])
}
