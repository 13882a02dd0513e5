extension String {
  /// Without white space at its beginning and its end, as Unicode defines it: what hides without being
  /// white space, as U+200B does, stays to be refused.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
