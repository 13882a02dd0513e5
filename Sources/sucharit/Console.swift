private import Glibc

/// Where the program speaks: results to standard output, everything else to standard error.
enum Console {
  /// Writes a result. When the reader has gone (a closed pipe), the program ends quietly, as filters do.
  static func write(_ text: String) {
    write(Array(text.utf8), to: STDOUT_FILENO)
  }

  static func write(_ octets: [UInt8]) {
    write(octets, to: STDOUT_FILENO)
  }

  /// Says something beside the result.
  static func note(_ text: String) {
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Draws over the present line of the terminal.
  static func progress(_ text: String) {
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// The width of the terminal that standard output is; nil where it is none. COLUMNS is heeded first.
  static var width: Int? {
    if let columns = Live.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ octets: [UInt8], to descriptor: Int32) {
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        // Notes that cannot be written stop nothing: a server goes on when the disk of its journal is full.
        if descriptor == STDERR_FILENO { return }
        exit(errno == EPIPE ? 0 : ExitStatus.outOfReach)
      }
      rest = rest.dropFirst(written)
    }
  }
}
