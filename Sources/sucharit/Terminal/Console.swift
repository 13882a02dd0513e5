private import Glibc

/// Where the program speaks: results to standard output, everything else to standard error.
enum Console {
  /// Makes a pipe that nobody reads any more an error of the write, not a signal that ends the program
  /// before it has said what it did. Programs that are started get the signal as it was.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a result. When the reader has gone (a closed pipe), the program ends quietly, as filters do;
  /// when the result cannot be written for another reason, it ends with that reason.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  static func write(_ octets: [UInt8]) {
    guard let fault = fault(of: octets, to: STDOUT_FILENO) else { return }
    if fault == EPIPE { exit(0) }
    note("sucharit: error: standard output cannot be written: \(words(fault))")
    exit(ExitStatus.outOfReach)
  }

  /// Writes what was recorded. It stands in the log whether it can be shown or not, so that the one who
  /// asked must not ask again: a failure to show it says what `recorded` says, and has a status of its own.
  static func write(_ text: String, recorded: @autoclosure () -> String) throws {
    guard let fault = fault(of: Array(text.utf8), to: STDOUT_FILENO) else { return }
    throw Failure(
      ExitStatus.recordedNotShown,
      "standard output cannot be written (\(words(fault))), but \(recorded())",
      hint: "do not record it again; 'sucharit log list' shows it")
  }

  /// Says something beside the result. Where that cannot be written, nothing stops: a server goes on when
  /// the disk of its journal is full.
  static func note(_ text: String) {
    _ = fault(of: Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Draws over the present line of the terminal.
  static func progress(_ text: String) {
    _ = fault(of: Array(text.utf8), to: STDERR_FILENO)
  }

  /// The width of the terminal that is standard output; nil where it is not a terminal. COLUMNS goes first.
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

  /// Writes all octets; what the system said (errno) where it did not take them.
  private static func fault(of octets: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  private static func words(_ fault: Int32) -> String { String(cString: strerror(fault)) }
}
