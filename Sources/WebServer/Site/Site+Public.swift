internal import Office
internal import HTTPTypes
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
  func publishedFile(_ file: PaperFile, _ exchange: Exchange) async throws -> Reply {
    guard settings.isPublic else { throw NotFound() }
    let book = exchange.book
    let isClosed = book.log.closedRounds.contains {
      $0.year == file.year && $0.round == file.kind.round
    }
    guard file.kind.round == nil || isClosed else { throw NotFound() }
    guard case .file(var reply) = try await paperFile(file, book.withoutPeople, exchange.now)
    else { throw NotFound() }
    reply.caching = .seconds(300)
    return .file(reply)
  }
}
