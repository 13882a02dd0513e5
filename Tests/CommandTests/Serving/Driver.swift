internal import Foundation
internal import Interchange
internal import TestSupport
@testable internal import sucharit

/// A browser that is told what to do, as a person would do it. Its calls wait.
struct Driver: ~Copyable {
  private var chromium: Chromium

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private init(_ chromium: consuming Chromium) {
    self.chromium = chromium
  }

  static func start(width: Int = 1280, height: Int = 900) throws -> Driver {
    var driver = Driver(
      try Chromium.start(
        Chromium.Limits(seconds: 500, megabytes: 4_096), reaching: "127.0.0.1"))
    try driver.show(width: width, height: height)
    return driver
  }

  consuming func stop() { chromium.stop() }

  /// Takes the size of a screen, in CSS pixels.
  mutating func show(width: Int, height: Int) throws {
    try chromium.call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .integer(width), "height": .integer(height), "deviceScaleFactor": 1,
        "mobile": .bool(width < 600),
      ])
  }

  // MARK: Going and reading

  mutating func open(_ address: String) throws {
    try chromium.call("Page.navigate", ["url": .string(address)])
    try wait("document.readyState == 'complete' && location.href != 'about:blank'")
  }

  /// What an expression of JavaScript gives, as text.
  @discardableResult
  mutating func evaluate(_ expression: String) throws -> String {
    let answer = try chromium.call(
      "Runtime.evaluate",
      [
        "expression": .string("Promise.resolve(\(expression)).then(value => String(value))"),
        "awaitPromise": true, "returnByValue": true,
      ])
    if let details = answer["exceptionDetails"] {
      throw Fault(description: "\(details["text"]?.string ?? ""): \(expression.prefix(200))")
    }
    return answer["result"]?["value"]?.string ?? ""
  }

  mutating func text(_ selector: String = "body") throws -> String {
    try evaluate("(document.querySelector(\(Self.quoted(selector))) || {innerText: ''}).innerText")
  }

  mutating func attribute(_ name: String, of selector: String) throws -> String {
    try evaluate("document.querySelector(\(Self.quoted(selector))).getAttribute('\(name)')")
  }

  mutating func count(_ selector: String) throws -> Int {
    Int(try evaluate("document.querySelectorAll(\(Self.quoted(selector))).length")) ?? 0
  }

  var address: String {
    mutating get throws { try evaluate("location.href") }
  }

  mutating func wait(_ condition: String) throws {
    for _ in 0..<300 {
      // A page that is going away cannot answer.
      if (try? evaluate(condition)) == "true" { return }
      usleep(100_000)
    }
    throw Fault(
      description: "never came true: \(condition) at \(try address)\n\(try text().prefix(2_000))")
  }

  // MARK: Doing

  mutating func fill(_ name: String, _ text: String) throws {
    let field = "[name=\(Self.quoted(name))]"
    try evaluate("document.querySelector(\(Self.quoted(field))).focus()")
    try evaluate(
      "(element => { element.value = '' })(document.querySelector(\(Self.quoted(field))))")
    try type(text)
  }

  /// Chooses from a list, or ticks a box of a group.
  mutating func choose(_ name: String, _ value: String) throws {
    try evaluate(
      """
      (() => {
        const box = document.querySelector('input[name=\(Self.quoted(name))][value=\(Self.quoted(value))]')
        if (box) { box.checked = true; return true }
        document.querySelector('select[name=\(Self.quoted(name))]').value = \(Self.quoted(value))
      })()
      """)
  }

  mutating func attach(_ path: String, to name: String) throws {
    let document = try chromium.call("DOM.getDocument")
    let node = try chromium.call(
      "DOM.querySelector",
      [
        "nodeId": document["root"]?["nodeId"] ?? .null,
        "selector": .string("[name=\(Self.quoted(name))]"),
      ])
    try chromium.call(
      "DOM.setFileInputFiles", ["nodeId": node["nodeId"] ?? .null, "files": [.string(path)]])
  }

  /// Presses a button or a link and waits for the page that follows.
  mutating func press(_ selector: String) throws {
    guard try count(selector) > 0 else {
      throw Fault(description: "no \(selector) at \(try address)\n\(try text().prefix(2_000))")
    }
    try evaluate("(() => { window.isOld = true })()")
    try evaluate("document.querySelector(\(Self.quoted(selector))).click()")
    try wait("!window.isOld && document.readyState == 'complete'")
  }

  /// Any command of the protocol without parameters.
  @discardableResult
  mutating func command(_ method: String) throws -> JSON { try chromium.call(method) }

  // MARK: The keyboard alone

  mutating func type(_ text: String) throws {
    try chromium.call("Input.insertText", ["text": .string(text)])
  }

  mutating func key(_ name: String, code: Int) throws {
    for kind in [name == "Enter" ? "keyDown" : "rawKeyDown", "keyUp"] {
      try chromium.call(
        "Input.dispatchKeyEvent",
        .members([
          "type": .string(kind), "key": .string(name), "code": .string(name),
          "windowsVirtualKeyCode": .integer(code), "text": kind == "keyDown" ? "\r" : nil,
        ]))
    }
  }

  mutating func tab() throws { try key("Tab", code: 9) }

  /// Presses Enter and waits for the page that follows.
  mutating func enter() throws {
    try evaluate("(() => { window.isOld = true })()")
    try key("Enter", code: 13)
    try wait("!window.isOld && document.readyState == 'complete'")
  }

  /// Goes on with the tabulator until what has the focus fits; nil where nothing does.
  mutating func tab(to selector: String, atMost presses: Int = 60) throws -> Int? {
    for press in 0..<presses {
      if try evaluate("document.activeElement.matches(\(Self.quoted(selector)))") == "true" {
        return press
      }
      try tab()
    }
    return nil
  }

  // MARK: Looking at it otherwise

  /// The cookies as a header, for what is asked for without the browser.
  mutating func cookies() throws -> String {
    try allCookies().map { "\($0["name"]?.string ?? "")=\($0["value"]?.string ?? "")" }
      .joined(separator: "; ")
  }

  /// The names of cookies that a script could read, or another site's form send along.
  mutating func exposedCookies() throws -> [String] {
    try allCookies().filter { cookie in
      let sameSite = cookie["sameSite"]?.string
      return cookie["httpOnly"]?.bool != true || sameSite == nil || sameSite == "None"
    }.compactMap { $0["name"]?.string }
  }

  private mutating func allCookies() throws -> [JSON] {
    guard let cookies = try chromium.call("Network.getCookies")["cookies"] else {
      throw Fault(description: "no cookies are told")
    }
    return cookies.items
  }

  /// What axe-core finds against WCAG 2.2 AA; empty for nothing.
  mutating func violations() throws -> String {
    let axe = try String(contentsOf: PythonTools.axe, encoding: .utf8)
    try evaluate("(() => { \(axe); return typeof axe })()")
    return try evaluate(
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(found => found.violations.map(rule => rule.id + ': '
          + rule.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')).join('\\n'))
      """)
  }

  /// How much wider the page is than its screen.
  mutating func overflow() throws -> Int {
    Int(try evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
      ?? -1
  }

  mutating func screenshot() throws -> [UInt8] {
    try chromium.picture(x: 0, y: 0, width: 1280, height: 900, scale: 1)
  }

  /// A text as a literal of JavaScript; in a selector of CSS a quotation mark is written the same.
  private static func quoted(_ text: String) -> String {
    JSON.string(text).text()
  }
}
