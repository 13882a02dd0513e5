internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Site {
  /// What everybody may read; nothing where the office has switched that off.
  func publicPage(_ exchange: Exchange) async throws -> Reply {
    guard settings.isPublic else { throw NotFound() }
    switch exchange.route {
    case .published: return .page(PublishedPage(exchange))
    case .publishedProof: return .page(ProofPage(exchange))
    case .publishedFile(let file): return try await publishedFile(file.file, exchange)
    default: throw NotFound()
    }
  }

  /// A file of the plan or of a closed report, made from a log without people. A draft is not published.
  private func publishedFile(_ file: PaperFile, _ exchange: Exchange) async throws -> Reply {
    let book = exchange.book
    let isClosed = book.log.closedRounds.contains {
      $0.year == file.year && $0.round == file.paper.round
    }
    guard file.paper.round == nil || isClosed else { throw NotFound() }
    guard case .file(var reply) = try await paperFile(file, book.withoutPeople, exchange.now)
    else { throw NotFound() }
    reply.caching = .seconds(300)
    return .file(reply)
  }
}
