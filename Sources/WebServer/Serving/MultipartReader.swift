/// Reads `multipart/form-data` (RFC 7578) as it comes in, whatever the pieces, without holding more than
/// one piece.
struct MultipartReader {
  /// What was found.
  enum Event: Hashable {
    /// A part begins; `file` is the name of a file as the browser has it, nil for a field.
    case part(name: String, file: String?)
    /// More of the part's content.
    case octets([UInt8])
    case partEnd
  }

  enum Fault: Error, Hashable {
    case malformed
    case headerTooLong
    case tooManyParts
  }

  private enum State { case preamble, afterDelimiter, header, content, end }

  /// Octets of one part's header.
  static let longestHeader = 16 << 10
  static let mostParts = 200

  private let delimiter: [UInt8]
  private var state = State.preamble
  /// The first delimiter has no line before it; it is found as if it had.
  private var buffer: [UInt8] = Array("\r\n".utf8)
  private var parts = 0

  /// Takes the boundary of the content type.
  init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

  /// The boundary of a content type; nil for another type than `multipart/form-data`.
  static func boundary(of contentType: String) -> String? {
    let parts = contentType.split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }
    guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
    let boundary = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }
    let value = boundary?.dropFirst("boundary=".count).filter { $0 != "\"" } ?? ""
    return (1...70).contains(value.utf8.count) ? value : nil
  }

  var isAtEnd: Bool { state == .end }

  mutating func take(_ piece: some Sequence<UInt8>) throws(Fault) -> [Event] {
    buffer += piece
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// False where more octets are needed, or none.
  private mutating func step(_ events: inout [Event]) throws(Fault) -> Bool {
    switch state {
    case .preamble, .content:
      let isContent = state == .content
      let found = Self.place(of: delimiter, in: buffer)
      let end = found ?? max(0, buffer.count - delimiter.count + 1)
      if isContent, end > 0 { events.append(.octets(Array(buffer[..<end]))) }
      buffer.removeFirst(end)
      guard found != nil else { return false }
      buffer.removeFirst(delimiter.count)
      if isContent { events.append(.partEnd) }
      state = .afterDelimiter
      return true
    case .afterDelimiter:
      guard buffer.count >= 2 else { return false }
      if buffer.starts(with: "--".utf8) {
        state = .end
      } else if buffer.starts(with: "\r\n".utf8) {
        state = .header
        parts += 1
        guard parts <= Self.mostParts else { throw .tooManyParts }
      } else {
        throw .malformed
      }
      buffer.removeFirst(2)
      return true
    case .header:
      guard let end = Self.place(of: Array("\r\n\r\n".utf8), in: buffer) else {
        guard buffer.count <= Self.longestHeader else { throw .headerTooLong }
        return false
      }
      guard end <= Self.longestHeader else { throw .headerTooLong }
      events.append(try Self.part(Array(buffer[..<end])))
      buffer.removeFirst(end + 4)
      state = .content
      return true
    case .end:
      buffer.removeAll()
      return false
    }
  }

  private static func part(_ header: [UInt8]) throws(Fault) -> Event {
    guard let text = String(validating: header, as: UTF8.self) else { throw .malformed }
    let lines = text.split(separator: "\r\n")
    guard
      let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", in: line)
    else { throw .malformed }
    return .part(name: name, file: parameter("filename", in: line))
  }

  /// Browsers write `"` as `%22` and line ends as `%0D%0A` (HTML, multipart/form-data encoding).
  private static func parameter(_ name: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "; \(name)=\"")?.upperBound else { return nil }
    let rest = line[start...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D", with: "")
      .replacing("%0A", with: " ")
  }

  private static func place(of pattern: [UInt8], in octets: [UInt8]) -> Int? {
    guard octets.count >= pattern.count, let first = pattern.first else { return nil }
    return octets.withUnsafeBufferPointer { octets in
      pattern.withUnsafeBufferPointer { pattern in
        var place = 0
        let last = octets.count - pattern.count
        while place <= last {
          if octets[place] == first {
            var length = 1
            while length < pattern.count, octets[place + length] == pattern[length] { length += 1 }
            if length == pattern.count { return place }
          }
          place += 1
        }
        return nil
      }
    }
  }
}
