internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import Office
internal import PlanModel
internal import ThaiCivil

extension Site {
  /// What everybody may read; nothing where the office has switched that off.
  func published<Page: PageModel>(_ page: (Exchange) throws -> Page, _ exchange: Exchange) throws
    -> Reply
  {
    guard settings.isPublic else { throw NotFound() }
    return .page(try page(exchange))
  }

  /// A file of the plan or of a closed report, made from a log without people. A draft is not published.
  func publishedFile(
    _ file: PaperFile, _ book: Book, _ now: Instant
  ) async throws -> FileReply {
    let isOpen = file.kind.round.map { !book.log.isPublished($0, of: file.year) } ?? false
    guard !isOpen, book.plan.fiscalYears.contains(file.year) else {
      throw NotFound()
    }
    let name = PublishedName(file)
    return try await published(name, file.format.table, book, now) { [proofAddress] book in
      try Self.files(of: file, book, now, proofAddress).mapValues {
        $0.kept(modified: book.instant(now), packs: file.format.isText)
      }
    }
  }

  /// The plan as values for programs.
  func publishedPlan(_ book: Book, _ now: Instant) async throws -> FileReply {
    try await published(.planValue, nil, book, now) { book in
      let octets = APIValue.plan.json(book.schedule).octets()
      let file = FileReply(octets: octets, type: APIReply.jsonType)
      return ["": file.kept(modified: book.instant(now), packs: true)]
    }
  }

  /// What everybody may have, made once for a log and a day; `part` is the table that is asked for, where there
  /// are several: they are made together, so that one that is not there costs no more.
  private func published(
    _ name: PublishedName, _ part: String?, _ book: Book, _ now: Instant,
    make: @escaping @Sendable (_ nameless: Book) throws -> [String: FileReply]
  ) async throws -> FileReply {
    guard settings.isPublic else { throw NotFound() }
    let files = try await published.value(name, of: .init(book, now)) { [press] in
      try await press.run { try make(book.withoutPeople) }
    }
    guard var reply = files[part ?? ""] else { throw NotFound() }
    reply.caching = .revalidateAfter(seconds: 300)
    return reply
  }
}

/// What is published, by that of which it is made at once.
enum PublishedName: Hashable, Sendable {
  case paper(PaperFile)
  /// All tables of a paper.
  case tables(PaperFile.Kind, FiscalYear)
  case planValue

  init(_ file: PaperFile) {
    self = file.format.table == nil ? .paper(file) : .tables(file.kind, file.year)
  }
}
