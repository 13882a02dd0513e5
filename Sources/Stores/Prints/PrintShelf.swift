/// Where prints of closed reports are kept, which nothing changes any more. Nothing rests on it: what is gone is
/// printed again. Calls may block.
public protocol PrintShelf: Sendable {
  /// The print of that name; nil where none is kept.
  func print(_ name: String) -> [UInt8]?

  /// Keeps a print under its name (letters a–z and digits), unless what it was made from was erased since it was
  /// read. `isErased` is asked once all that is erased from then on takes the print with it: so none outlives an
  /// erasure, however long it was printed.
  func keep(
    _ octets: [UInt8], as name: String, unless isErased: () throws(StoreFault) -> Bool
  ) throws(StoreFault)
}
