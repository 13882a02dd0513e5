private import FoundationEssentials
private import Glibc
internal import PlanModel
internal import ThaiCivil

/// A headless Chromium for one paper, spoken to in the Chrome DevTools Protocol over pipes. The program
/// ignores SIGPIPE, so that one which ends while it is written to is an error of the write.
///
/// It gets no page from a file or the network: what it shows is handed to it. It is bounded in time and in
/// memory, and leaves no file behind.
struct Chromium: ~Copyable {
  private let folder: WorkFolder
  private let process: ChromiumProcess
  private let limits: Limits
  /// In milliseconds since the epoch, as are deadlines.
  private let start: Int64
  private var received: [UInt8] = []
  private var number = 0
  private var session: String?

  /// How far it may go: SUCHARIT_PRINT_SECONDS and SUCHARIT_PRINT_MEGABYTES, where they are set. A paper of
  /// 3,500 rows in tables of 350 was printed in 10 seconds with 1.7 GB; the standard leaves room beyond it.
  struct Limits: Sendable {
    let seconds: Int
    let megabytes: Int
    /// How long it may take to be ready.
    var secondsToStart: Int { min(30, seconds) }

    static var standard: Limits {
      func setting(_ name: String, else standard: Int) -> Int {
        Live.environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? standard
      }
      return Limits(
        seconds: setting("SUCHARIT_PRINT_SECONDS", else: 120),
        megabytes: setting("SUCHARIT_PRINT_MEGABYTES", else: 3_072))
    }
  }

  /// Starts one that has answered.
  static func start(_ limits: Limits = .standard) throws(ChromiumFault) -> Chromium {
    guard let program = ChromiumLaunch.program else { throw .missing }
    var fault = ChromiumFault.missing
    for launch in ChromiumLaunch.attempts(program) {
      do throws(ChromiumFault) {
        return try start(launch, limits)
      } catch {
        fault = error
      }
    }
    throw fault
  }

  private static func start(
    _ launch: ChromiumLaunch, _ limits: Limits
  ) throws(ChromiumFault) -> Chromium {
    let folder = try WorkFolder()
    if let user = launch.user { folder.give(to: user.id, user.group) }
    let errors = folder.path + "/errors"
    let process = try ChromiumProcess(
      launch.arguments(folder: folder.path), environment: launch.environment(folder: folder.path),
      errors: errors)
    var chromium = Chromium(folder, process, limits)
    do throws(ChromiumFault) {
      try chromium.openPage(by: chromium.start + Int64(limits.secondsToStart) * 1000)
    } catch {
      if case .tookTooLong = error { throw .notReady(seconds: limits.secondsToStart) }
      throw .didNotStart(lastWords(errors))
    }
    return chromium
  }

  private init(
    _ folder: consuming WorkFolder, _ process: consuming ChromiumProcess, _ limits: Limits
  ) {
    self.folder = folder
    self.process = process
    self.limits = limits
    start = Live.instant.millisecondsSinceEpoch
  }

  /// Ends it in peace.
  consuming func stop() { process.stop() }

  // MARK: Commands

  private mutating func openPage(by deadline: Int64) throws(ChromiumFault) {
    let target: Target = try call(
      "Target.createTarget", ["url": .text("about:blank")], by: deadline)
    let attached: Attached = try call(
      "Target.attachToTarget", ["targetId": .text(target.targetId), "flatten": .flag(true)],
      by: deadline)
    session = attached.sessionId
  }

  /// Shows a page and waits until its fonts and pictures are there.
  mutating func show(_ html: String) throws(ChromiumFault) {
    let tree: Tree = try call("Page.getFrameTree")
    let _: Nothing = try call(
      "Page.setDocumentContent",
      ["frameId": .text(tree.frameTree.frame.id), "html": .text(html)])
    let _: Nothing = try call(
      "Runtime.evaluate",
      [
        "expression": .text(
          "Promise.all([document.fonts.ready, ...Array.from(document.images, i => i.decode())])"
            + ".then(() => true)"), "awaitPromise": .flag(true),
      ])
  }

  /// The page as PDF, in the sizes that its style sheet gives, tagged and with an outline of headings.
  mutating func pdf() throws(ChromiumFault) -> [UInt8] {
    let printed: Octets = try call(
      "Page.printToPDF",
      [
        "preferCSSPageSize": .flag(true), "printBackground": .flag(true),
        "generateTaggedPDF": .flag(true), "generateDocumentOutline": .flag(true),
      ])
    return Array(printed.data)
  }

  /// A picture of a part of the page, in PNG form, so many dots a CSS pixel.
  mutating func picture(
    x: Int, y: Int, width: Int, height: Int, scale: Int
  ) throws(ChromiumFault) -> [UInt8] {
    let clip: [String: Parameter] = [
      "x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height),
      "scale": .number(scale),
    ]
    let taken: Octets = try call(
      "Page.captureScreenshot",
      ["format": .text("png"), "captureBeyondViewport": .flag(true), "clip": .group(clip)])
    return Array(taken.data)
  }

  // MARK: Messages

  private struct Target: Decodable { let targetId: String }
  private struct Attached: Decodable { let sessionId: String }
  private struct Tree: Decodable {
    let frameTree: Branch
    struct Branch: Decodable { let frame: Frame }
    struct Frame: Decodable { let id: String }
  }
  private struct Octets: Decodable { let data: Data }
  private struct Nothing: Decodable {}

  /// A value of a command.
  indirect enum Parameter: Encodable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([Parameter])
    case group([String: Parameter])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .flag(let flag): try container.encode(flag)
      case .number(let number): try container.encode(number)
      case .list(let elements): try container.encode(elements)
      case .group(let members): try container.encode(members)
      }
    }
  }

  private struct Command: Encodable {
    let id: Int
    let method: String
    let params: [String: Parameter]
    let sessionId: String?
  }

  private struct Heading: Decodable {
    /// Nil in a notice that nobody asked for.
    let id: Int?
    let error: Refusal?
    struct Refusal: Decodable { let message: String }
  }

  private struct Answer<Result: Decodable>: Decodable { let result: Result }

  /// Sends a command to the page and waits for its answer.
  mutating func call<Result: Decodable>(
    _ method: String, _ parameters: [String: Parameter] = [:], by sooner: Int64? = nil
  ) throws(ChromiumFault) -> Result {
    number += 1
    let command = Command(id: number, method: method, params: parameters, sessionId: session)
    guard let octets = try? JSONEncoder().encode(command) else { throw .refused(method) }
    let latest = start + Int64(limits.seconds) * 1000
    let deadline = min(latest, sooner ?? latest)
    try send(Array(octets) + [0], by: deadline)
    while true {
      let message = Data(try nextMessage(by: deadline))
      guard let heading = try? JSONDecoder().decode(Heading.self, from: message) else {
        throw .refused("no JSON in answer to \(method)")
      }
      guard heading.id == number else { continue }
      if let error = heading.error { throw .refused(error.message) }
      guard let answer = try? JSONDecoder().decode(Answer<Result>.self, from: message) else {
        throw .refused("an answer to \(method) that is not understood")
      }
      return answer.result
    }
  }

  private func send(_ octets: [UInt8], by deadline: Int64) throws(ChromiumFault) {
    var rest = octets[...]
    while !rest.isEmpty {
      try wait(for: process.input, POLLOUT, by: deadline)
      // No more than a pipe surely takes (PIPE_BUF), so that a full one never blocks.
      let written = rest.prefix(4096).withUnsafeBytes {
        Glibc.write(process.input, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .ended }
      rest = rest.dropFirst(written)
    }
  }

  /// Messages end with a zero octet.
  private mutating func nextMessage(by deadline: Int64) throws(ChromiumFault) -> [UInt8] {
    var searched = 0
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      if let end = received[searched...].firstIndex(of: 0) {
        let message = Array(received[..<end])
        received.removeSubrange(...end)
        return message
      }
      searched = received.count
      try wait(for: process.output, POLLIN, by: deadline)
      let count = read(process.output, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .ended }
      received += chunk[..<count]
    }
  }

  /// Looks at the clock and at its memory while it waits.
  private func wait(
    for descriptor: Int32, _ event: Int32, by deadline: Int64
  ) throws(ChromiumFault) {
    var end = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    while true {
      let ready = poll(&end, 1, 250)
      if ready > 0 { return }
      if Live.instant.millisecondsSinceEpoch >= deadline {
        throw .tookTooLong(seconds: limits.seconds)
      }
      let held = process.memory >> 20
      if held > limits.megabytes { throw .tookTooMuchMemory(megabytes: held) }
    }
  }

  /// The end of what it wrote to its standard error, without its complaints about a message bus.
  private static func lastWords(_ path: String) -> String {
    let octets = (try? Files.read(path, atMost: 1 << 20)) ?? []
    let lines = String(decoding: octets, as: UTF8.self).split(separator: "\n")
    return lines.last { !$0.contains("dbus") }.map { String($0.suffix(300)) } ?? ""
  }
}
