/// Why a paper could not be printed.
enum ChromiumFault: Error {
  /// No program of the names that it has on Linux is on the path.
  case missing
  /// Root asks for it, and there is nobody else whom it could run as.
  case onlyRoot
  /// It ended before it was ready; with what it wrote last.
  case didNotStart(String)
  /// It was not ready after so long.
  case notReady(seconds: Int)
  case tookTooLong(seconds: Int)
  case tookTooMuchMemory(megabytes: Int)
  /// It answered that it will not, or with something other than what was asked for.
  case refused(String)
  /// It ended in the middle.
  case ended
  case noWorkFolder(String)
}

extension Failure {
  /// The fault, in words for whoever asked for a format that Chromium makes.
  static func ofPrinting(_ fault: ChromiumFault, _ purpose: String) -> Failure {
    switch fault {
    case .missing:
      Failure(
        ExitStatus.outOfReach, "\(purpose) needs Chromium, which is not on this machine",
        hint: "sudo apt-get install chromium fonts-tlwg-laksaman-ttf; or set SUCHARIT_CHROMIUM")
    case .onlyRoot:
      Failure(
        ExitStatus.outOfReach, "\(purpose): Chromium is not run as root",
        hint: "run this as another user, or let there be the user nobody and the program setpriv")
    case .didNotStart(let words):
      Failure(
        ExitStatus.outOfReach,
        "\(purpose): Chromium did not start\(words.isEmpty ? "" : ": \(words)")",
        hint: """
          does `chromium --headless --dump-dom about:blank` work for this user? In a container that allows no \
          sandbox, SUCHARIT_CHROMIUM_SANDBOX=off starts it without
          """)
    case .notReady(let seconds):
      Failure(
        ExitStatus.outOfReach,
        "\(purpose): Chromium was stopped because it was not ready after \(counted(seconds))",
        hint: "try again when the machine is less busy, or set SUCHARIT_PRINT_SECONDS higher")
    case .tookTooLong(let seconds):
      Failure(
        ExitStatus.outOfReach, "\(purpose): Chromium was stopped after \(counted(seconds))",
        hint: "try again when the machine is less busy, or set SUCHARIT_PRINT_SECONDS higher")
    case .tookTooMuchMemory(let megabytes):
      Failure(
        ExitStatus.outOfReach, "\(purpose): Chromium was stopped when it held \(megabytes) MB",
        hint: "the paper is too long for one file; the other formats can be written")
    case .refused(let words):
      Failure(ExitStatus.outOfReach, "\(purpose): Chromium says: \(words)")
    case .ended: Failure(ExitStatus.outOfReach, "\(purpose): Chromium ended in the middle")
    case .noWorkFolder(let words):
      Failure(
        ExitStatus.outOfReach, "\(purpose): there is no room for its temporary files: \(words)",
        hint: "set TMPDIR to a folder that can be written")
    }
  }
  private static func counted(_ seconds: Int) -> String {
    seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}
