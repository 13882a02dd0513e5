internal import HTTPTypes
internal import Hummingbird
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  /// A calendar feed: whoever has the token may read what the account that made it may see now.
  func calendar(_ token: String, _ request: Request) async throws -> Response {
    let now = office.now()
    let book = try await currentBook()
    let feed = try await accounts { try $0.feed(token, now: now) }
    let account = feed?.account.standing(in: book.plan)
    guard let feed, let account, Access.sees(account, feed.order.scope, book.index) else {
      return Sending.plain(.notFound, "not found\n", settings)
    }
    let file = try await calendar(feed.order, book, now)
    var response = Sending.file(file, Conditions(request.headers))
    Sending.secure(&response, isStrict: settings.base.isStrict)
    return request.method == .head ? Sending.withoutBody(response) : response
  }

  /// The file of a calendar, as it is kept or made now.
  private func calendar(
    _ order: FeedOrder, _ book: Book, _ now: Instant
  ) async throws -> FileReply {
    let pool = pool
    return try await calendars.value(
      CalendarName(scope: order.scope, form: order.form), of: .init(book, now)
    ) {
      try await pool.run {
        let today = now.bangkokDay
        let progress = book.progress(book.year(on: today), asOf: today)
        let feed = CalendarFeed(order, book.schedule, book.log, progress, on: today)
        var file = FileReply(octets: feed.octets, type: MediaType.textICalendar.inUTF8)
        file.caching = .revalidate
        return file.kept(modified: feed.modified, packs: true)
      }
    }
  }
}

/// A calendar among those that are kept.
struct CalendarName: Hashable, Sendable {
  let scope: FeedOrder.Scope
  let form: CalendarForm
}

extension Shelf.Edition {
  init(_ book: Book, _ now: Instant) {
    self.init(head: book.log.head, day: now.bangkokDay)
  }
}

extension Instant {
  /// IMF-fixdate (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
  var httpDate: String {
    let text = utcBasic
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func part(_ range: Range<Int>) -> String {
      String(text.dropFirst(range.lowerBound).prefix(range.count))
    }
    // 1 January 1970 was a Thursday.
    let day = Int(millisecondsSinceEpoch / 86_400_000) % 7
    let month = (Int(part(4..<6)) ?? 1) - 1
    return
      "\(days[max(0, day)]), \(part(6..<8)) \(months[month]) \(part(0..<4)) "
      + "\(part(9..<11)):\(part(11..<13)):\(part(13..<15)) GMT"
  }
}
