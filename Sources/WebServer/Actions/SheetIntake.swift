internal import Glibc
internal import Office
internal import PlanModel
internal import Stores
internal import Synchronization
internal import ThaiCivil

/// Takes a filled-in sheet into the log, all of it or nothing: the same for pages and programs.
struct SheetIntake: Sendable {
  let site: Site
  let account: Account
  let words: Words

  /// Why a sheet was not taken, line by line; nothing was written then.
  struct Refused: Error, Sendable {
    let lines: [Line]

    struct Line: Sendable {
      let number: Int
      let words: String
      /// The rule of the log that refuses it; nil for what cannot be understood.
      var rule: String?
    }
  }

  /// Adds what the file says and the log does not, and gives the numbers of the entries: none, where the
  /// log says it all.
  ///
  /// Throws ``Refused``, or what the store throws.
  func add(_ path: String) async throws -> Range<Int> {
    let (papers, author, today) = (site.office.papers, account.author, site.office.now().bangkokDay)
    let (language, octets) = (words.language, try await site.pool.run { try wholeFile(path) })
    let places = Mutex<[Int]>([])
    do {
      return try await Recording(site: site).add { log in
        let contents = papers.readSheet(octets, log, author, today)
        guard contents.faults.isEmpty else {
          throw Refused(
            lines: contents.faults.map { .init(number: $0.line, words: $0.words(language)) })
        }
        places.withLock { $0 = contents.records.map(\.line) }
        return contents.records.map(\.record.throughSheet)
      }
    } catch let refused as RecordsRefused {
      let places = places.withLock(\.self)
      throw Refused(
        lines: refused.refusals.map { index, refusal in
          .init(number: places[index], words: words.words(for: refusal), rule: refusal.rule)
        })
    }
  }
}

extension LogRecord {
  fileprivate var throughSheet: LogRecord {
    LogRecord(day: day, event: event, author: author, channel: .sheet, evidence: evidence)
  }
}

/// The octets of an upload, which has no more than the largest upload has.
private func wholeFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FormRefusal.unkept }
  defer { close(descriptor) }
  var octets: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return octets }
    octets += piece[..<count]
  }
}
