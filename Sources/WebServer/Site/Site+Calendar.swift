internal import Interchange
internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  /// A calendar feed: whoever has the token may read what the account that made it may see now.
  func calendar(_ token: String, _ request: Request) async throws -> Response {
    guard request.method == .get || request.method == .head else {
      return Sending.plain(.methodNotAllowed, "GET\n")
    }
    let now = office.now()
    let book = try await currentBook()
    let feed = try await accounts { try $0.feed(token, now: now) }
    guard let feed, Access.sees(feed.account, feed.order.scope, book.index) else {
      return Sending.plain(.notFound, "not found\n")
    }
    let takesGzip = (request.headers[.acceptEncoding] ?? "").contains("gzip")
    let file = try await calendar(feed.order, isPacked: takesGzip, book, now)
    var response = Sending.file(file)
    response.headers[.vary] = "Accept-Encoding"
    if let tags = file.tags, Self.isKnown(tags, request) {
      response.status = .notModified
      response.body = ResponseBody()
      response.headers[.contentLength] = nil
      response.headers[.contentEncoding] = nil
    }
    Sending.secure(&response, isSecure: settings.isSecure)
    return request.method == .head ? Sending.withoutBody(response) : response
  }

  private static func isKnown(_ tags: FileReply.Tags, _ request: Request) -> Bool {
    if let known = request.headers[.ifNoneMatch] {
      return known == "*"
        || known.split(separator: ",").contains { $0.description.trimmed == tags.entity }
    }
    return request.headers[.ifModifiedSince] == tags.modified
  }

  /// The file of a calendar, as it is kept or made now.
  private func calendar(
    _ order: FeedOrder, isPacked: Bool, _ book: Book, _ now: Instant
  ) async throws -> FileReply {
    let key = CalendarShelf.Key(
      scope: order.scope, form: order.form, isPacked: isPacked, head: book.log.head,
      day: now.bangkokDay)
    let pool = pool
    return try await calendars.calendar(key) {
      try await pool.run {
        let today = now.bangkokDay
        let progress = book.progress(book.year(on: today), asOf: today)
        let feed = CalendarFeed(order, book.schedule, book.log, progress, on: today)
        let octets = feed.octets
        let packed = isPacked ? Gzip.packed(octets) : nil
        var file = FileReply(octets: packed ?? octets, type: MediaType.textICalendar.inUTF8)
        file.encoding = packed == nil ? nil : "gzip"
        // The packed file is another representation, so it has another tag (RFC 9110, 8.8.3.3).
        let digest = String(hexadecimal: SHA256.hash(data: octets).prefix(16))
        file.tags = FileReply.Tags(
          entity: "\"\(digest)\(packed == nil ? "" : "-gzip")\"",
          modified: feed.modified.httpDate)
        file.caching = .revalidate
        return file
      }
    }
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
