private import FoundationEssentials
private import Glibc
internal import Interchange
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

  /// Starts one that has answered; it reaches no host but the one that is named, if any.
  static func start(
    _ limits: Limits = .standard, reaching host: String? = nil
  ) throws(ChromiumFault) -> Chromium {
    guard let program = ChromiumLaunch.program else { throw .missing }
    return try start(try ChromiumLaunch(program, reaching: host), limits)
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
    let target = try text(
      "Target.createTarget", ["url": "about:blank"], at: "targetId", by: deadline)
    session = try text(
      "Target.attachToTarget", ["targetId": .string(target), "flatten": true], at: "sessionId",
      by: deadline)
  }

  /// Shows a page and waits until its fonts and pictures are there.
  mutating func show(_ html: String) throws(ChromiumFault) {
    let frame = try text("Page.getFrameTree", at: "frameTree", "frame", "id")
    try call("Page.setDocumentContent", ["frameId": .string(frame), "html": .string(html)])
    try call(
      "Runtime.evaluate",
      [
        "expression": .string(
          "Promise.all([document.fonts.ready, ...Array.from(document.images, i => i.decode())])"
            + ".then(() => true)"), "awaitPromise": true,
      ])
  }

  /// Writes the pages behind the parts that a list of contents links to, by the names of their places.
  mutating func fill(_ pages: [String: String]) throws(ChromiumFault) {
    let numbers = JSON.object(
      pages.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
    let script = """
      for (const [place, page] of Object.entries(\(String(decoding: numbers.octets(), as: UTF8.self)))) {
        const link = document.querySelector(`.contents a[href="#${place}"]`);
        if (link) link.nextElementSibling.textContent = page;
      }
      """
    try call("Runtime.evaluate", ["expression": .string(script)])
  }

  /// The page as PDF, in the sizes that its style sheet gives, tagged and with an outline of headings.
  mutating func pdf() throws(ChromiumFault) -> [UInt8] {
    try octets(
      "Page.printToPDF",
      [
        "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true,
        "generateDocumentOutline": true,
      ])
  }

  /// A picture of a part of the page, in PNG form, so many dots a CSS pixel.
  mutating func picture(
    x: Int, y: Int, width: Int, height: Int, scale: Int
  ) throws(ChromiumFault) -> [UInt8] {
    let clip: JSON = [
      "x": .integer(x), "y": .integer(y), "width": .integer(width), "height": .integer(height),
      "scale": .integer(scale),
    ]
    return try octets(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true, "clip": clip])
  }

  // MARK: Messages

  /// Has something made that comes back in base 64.
  private mutating func octets(
    _ method: String, _ parameters: JSON
  ) throws(ChromiumFault) -> [UInt8] {
    guard let data = Data(base64Encoded: try text(method, parameters, at: "data")) else {
      throw .notUnderstood(method)
    }
    return Array(data)
  }

  /// Sends a command for the sake of one text in its result: where it stands, from member to member.
  private mutating func text(
    _ method: String, _ parameters: JSON = [:], at members: String..., by deadline: Int64? = nil
  ) throws(ChromiumFault) -> String {
    var value: JSON? = try call(method, parameters, by: deadline)
    for member in members { value = value?[member] }
    guard let text = value?.string else { throw .notUnderstood(method) }
    return text
  }

  /// Sends a command to the page and waits for its result.
  @discardableResult
  mutating func call(
    _ method: String, _ parameters: JSON = [:], by sooner: Int64? = nil
  ) throws(ChromiumFault) -> JSON {
    number += 1
    let command = JSON.members([
      "id": .integer(number), "method": .string(method), "params": parameters,
      "sessionId": session.map(JSON.string),
    ])
    let latest = start + Int64(limits.seconds) * 1000
    let deadline = min(latest, sooner ?? latest)
    try send(command.octets() + [0], by: deadline)
    while true {
      let message = try nextMessage(by: deadline)
      guard let answer = try? JSON.read(message, within: Self.ofMessages) else {
        throw .refused("no JSON in answer to \(method)")
      }
      // Others are notices that nobody asked for.
      guard answer["id"]?.wholeNumber == number else { continue }
      if let error = answer["error"] { throw .refused(error["message"]?.string ?? method) }
      guard let result = answer["result"] else { throw .notUnderstood(method) }
      return result
    }
  }

  /// A paper of thousands of pages comes in one message; ``Limits/megabytes`` bounds it.
  private static let ofMessages = JSON.Limits(octets: .max)

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

extension ChromiumFault {
  fileprivate static func notUnderstood(_ method: String) -> ChromiumFault {
    .refused("an answer to \(method) that is not understood")
  }
}
