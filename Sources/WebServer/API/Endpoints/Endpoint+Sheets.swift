internal import Hummingbird
internal import HTTPTypes
internal import Office
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
      success: Success(status: .ok, contents: .octets([MediaType.textCsv.description])),
      audited: .downloaded
    ) { try await $0.sheet() },
    Endpoint(
      name: "addSheet", method: .post, path: root + "/sheets", tag: .sheets,
      summary: "Log what a filled-in sheet says and the log does not: all of it or nothing.",
      visitors: Access.visitors(of: .sheetImport),
      body: .file(types: [MediaType.textCsv.description]),
      success: .value(.sheetAddition),
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
    let (added, differences) = try await site.addSheet(upload.path, of: try signedIn())
    return .json(
      .sheetAddition,
      SheetAddition(entries: Array(added), differences: differences, words: words))
  }
}

/// What a sheet added to the log, and what of it says otherwise, in the language in which it is told.
struct SheetAddition: Sendable {
  let entries: [Int]
  let differences: [SheetDifference]
  let words: PageWording
}

extension APIValue<SheetAddition> {
  /// The numbers of the entries, none where the log said it all, and the rows of which nothing was recorded.
  static let sheetAddition = object(
    "AddedEntries",
    [
      .required("entries", .list(.count)) { $0.entries },
      .required("differences", .list(.toldDifference)) { addition in
        addition.differences.map { ToldDifference(difference: $0, words: addition.words) }
      },
    ])
}

/// A row of a sheet that says otherwise than an entry, in the language in which it is told.
struct ToldDifference: Sendable {
  let difference: SheetDifference
  let words: PageWording
}

extension APIValue<ToldDifference> {
  /// The row is counted as a spreadsheet does; the line is that of the file on which it begins.
  static let toldDifference = object(
    "SheetDifference",
    [
      .required("row", .count) { $0.difference.place.row },
      .required("line", .count) { $0.difference.place.line },
      .required("entry", .count) { $0.difference.entry },
      .required("detail", .text) { $0.difference.message($0.words.language) },
    ])
}
