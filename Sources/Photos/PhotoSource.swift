/// The octets of an original, read as they are needed.
struct PhotoSource {
  let size: Int
  private let read: (Int, Int) throws -> [UInt8]
  private var window: [UInt8] = []
  private var windowStart = 0

  /// How much is read at once.
  private static let windowSize = 1 << 16

  init(size: Int, read: @escaping (Int, Int) throws -> [UInt8]) {
    (self.size, self.read) = (size, read)
  }

  /// Some octets, at most as many as a window has; throws `cutShort` where there are not so many.
  mutating func octets(_ range: Range<Int>) throws -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= size else { throw PhotoFault.cutShort }
    if range.lowerBound < windowStart || range.upperBound > windowStart + window.count {
      window = try read(range.lowerBound, max(Self.windowSize, range.count))
      windowStart = range.lowerBound
      guard window.count >= range.count else { throw PhotoFault.cutShort }
    }
    return Array(window[range.lowerBound - windowStart..<range.upperBound - windowStart])
  }

  mutating func octet(_ place: Int) throws -> UInt8 { try octets(place..<place + 1)[0] }

  /// Where the octet first stands from a place on; nil where it does not.
  mutating func first(_ octet: UInt8, from place: Int) throws -> Int? {
    var place = place
    while place < size {
      _ = try octets(place..<place + 1)
      let ahead = window[(place - windowStart)...]
      if let found = ahead.firstIndex(of: octet) { return windowStart + found }
      place = windowStart + window.count
    }
    return nil
  }

  /// A number of two or four octets, the highest first or last.
  mutating func number(_ range: Range<Int>, lowestFirst: Bool = false) throws -> Int {
    let octets = try octets(range)
    return (lowestFirst ? octets.reversed() : octets).reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func has(_ text: String, at place: Int) throws -> Bool {
    let wanted = Array(text.utf8)
    guard place + wanted.count <= size else { return false }
    return try octets(place..<place + wanted.count) == wanted
  }
}
