/// Where prints of closed reports are kept, which nothing changes any more. Nothing rests on it: what is gone is
/// printed again. Calls may block.
public protocol PrintShelf: Sendable {
  /// The print of that name; nil where none is kept.
  func print(_ name: String) -> [UInt8]?

  /// Keeps a print under its name: letters a–z and digits.
  func keep(_ octets: [UInt8], as name: String) throws(StoreFault)
}
