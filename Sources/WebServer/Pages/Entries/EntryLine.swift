internal import Office
internal import MarkupTree
internal import PlanModel
import Reports
internal import ThaiCivil

/// An entry of the log as pages show it.
struct EntryLine: Hashable, Sendable {
  let number: Int
  let day: ThaiDate
  let recorded: Instant
  let title: String
  let text: String
  let author: String
  let unit: String?
  let channel: LogRecord.Channel
  let clock: LogRecord.Clock
  let evidence: [EvidenceLine]
  let hasPhoto: Bool
  /// The entries that corrected it, and whether it counts no more.
  let correctedBy: [Int]
  let isWithdrawn: Bool
  let hash: LogHash
  let canBeCorrected: Bool

  /// A file or a page that shows it.
  enum EvidenceLine: Hashable, Sendable {
    case file(entry: Int, place: Int, name: String, octets: Int)
    case page(String)
    case erased
    case withheld
  }

  init(_ entry: LogEntry, _ book: Book) {
    let record = entry.record
    let effective = book.log.effective.entry(entry.number)
    let (title, text) = EntryText(book.plan)(record.event)
    number = entry.number
    day = record.day
    recorded = entry.recorded
    self.title = title
    self.text = text
    author = [record.author.name, record.author.position].compactMap(\.self)
      .joined(separator: ", ")
    unit = record.author.unit.flatMap { book.plan.owner($0)?.name }
    channel = record.channel
    clock = record.clock
    evidence = record.evidence.enumerated().map { place, evidence in
      switch evidence.content {
      case .file(sha256: _, let name, let octets, kind: _):
        .file(entry: entry.number, place: place, name: name, octets: octets)
      case .page(let url): .page(url)
      case .erased: .erased
      case .withheld: .withheld
      }
    }
    hasPhoto = record.evidence.contains { evidence in
      if case .file(_, name: _, octets: _, let kind) = evidence.content {
        kind.hasPrefix("image/")
      } else {
        false
      }
    }
    correctedBy = effective?.correctedBy ?? []
    let isCorrection = record.event.kind == .corrected
    isWithdrawn = effective == nil && !isCorrection
    hash = entry.hash
    canBeCorrected = record.event.canBeCorrected && !isWithdrawn
  }
}

extension EntryLine {
  /// The entry in a list.
  func view(_ words: PageWording) -> Markup {
    tag("li") {
      tag("p") {
        tag("a", ["class": "title", "href": Route.entry(number).path]) { "#\(number) \(title)" }
        if isWithdrawn { tag("span", ["class": "mark late"]) { words.withdrawn } }
        if !correctedBy.isEmpty { tag("span", ["class": "mark soon"]) { words.corrected } }
      }
      if !text.isEmpty { tag("p", ["class": "said"]) { text } }
      if !evidence.isEmpty {
        tag("ul") { for item in evidence { tag("li") { item.link(words) } } }
      }
      tag("p", ["class": "meta"]) {
        "\(words.day(day)) · \(author)" + (unit.map { " · \($0)" } ?? "")
      }
    }
  }
}

extension EntryLine.EvidenceLine {
  func link(_ words: PageWording) -> Markup {
    switch self {
    case .file(let entry, let place, let name, let octets):
      tag("a", ["href": Route.evidence(entry: entry, place: place).path]) {
        "\(name) (\(words.size(octets)))"
      }
    case .page(let url):
      tag("a", ["href": url, "rel": "noopener noreferrer nofollow"]) { url }
    case .erased: .text(Erased.evidence)
    case .withheld: .text(Withheld.link)
    }
  }
}
