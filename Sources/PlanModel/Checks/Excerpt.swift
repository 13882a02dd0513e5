extension String {
  /// Enough of a text to know it by, on one line: what a message may quote of a file.
  package var excerpt: String {
    let beginning = prefix(61)
    let line = String(beginning.prefix(60).map { $0.isNewline ? " " : $0 })
    return beginning.count > 60 ? line + "…" : line
  }
}
