extension [UInt8] {
  /// The octets of a text without the mark of UTF-8 at their beginning, which Notepad and Excel write and
  /// which is not part of the text.
  public var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}
