internal import Foundation
internal import TestSupport
@testable internal import sucharit

/// A browser that is told what to do, as a person would do it. Its calls wait.
struct Driver: ~Copyable {
  private var chromium: Chromium

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private struct Evaluated: Decodable {
    let result: Value
    let exceptionDetails: Details?
    struct Value: Decodable { let value: String? }
    struct Details: Decodable { let text: String }
  }
  private struct Document: Decodable {
    let root: Node
    struct Node: Decodable { let nodeId: Int }
  }
  private struct Node: Decodable { let nodeId: Int }
  private struct Cookies: Decodable {
    let cookies: [Cookie]
    struct Cookie: Decodable {
      let name: String
      let value: String
      let httpOnly: Bool
      let sameSite: String?
    }
  }

  private init(_ chromium: consuming Chromium) {
    self.chromium = chromium
  }

  static func start(width: Int = 1280, height: Int = 900) throws -> Driver {
    var driver = Driver(try Chromium.start(Chromium.Limits(seconds: 500, megabytes: 4_096)))
    try driver.show(width: width, height: height)
    return driver
  }

  consuming func stop() { chromium.stop() }

  /// Takes the size of a screen, in CSS pixels.
  mutating func show(width: Int, height: Int) throws {
    let _: Ignored = try chromium.call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(width), "height": .number(height), "deviceScaleFactor": .number(1),
        "mobile": .flag(width < 600),
      ])
  }

  // MARK: Going and reading

  mutating func open(_ address: String) throws {
    let _: Ignored = try chromium.call("Page.navigate", ["url": .text(address)])
    try wait("document.readyState == 'complete' && location.href != 'about:blank'")
  }

  /// What an expression of JavaScript gives, as text.
  @discardableResult
  mutating func evaluate(_ expression: String) throws -> String {
    let answer: Evaluated = try chromium.call(
      "Runtime.evaluate",
      [
        "expression": .text("Promise.resolve(\(expression)).then(value => String(value))"),
        "awaitPromise": .flag(true), "returnByValue": .flag(true),
      ])
    if let details = answer.exceptionDetails {
      throw Fault(description: "\(details.text): \(expression.prefix(200))")
    }
    return answer.result.value ?? ""
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
    let document: Document = try chromium.call("DOM.getDocument")
    let node: Node = try chromium.call(
      "DOM.querySelector",
      ["nodeId": .number(document.root.nodeId), "selector": .text("[name=\(Self.quoted(name))]")])
    let _: Ignored = try chromium.call(
      "DOM.setFileInputFiles",
      ["nodeId": .number(node.nodeId), "files": .list([.text(path)])])
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

  /// The answer to a command that has none.
  struct Ignored: Decodable {}

  /// Any command of the protocol without parameters.
  mutating func command<Result: Decodable>(_ method: String) throws -> Result {
    try chromium.call(method)
  }

  // MARK: The keyboard alone

  mutating func type(_ text: String) throws {
    let _: Ignored = try chromium.call("Input.insertText", ["text": .text(text)])
  }

  mutating func key(_ name: String, code: Int) throws {
    for kind in ["rawKeyDown", "keyUp"] {
      var parameters: [String: Chromium.Parameter] = [
        "type": .text(kind), "key": .text(name), "code": .text(name),
        "windowsVirtualKeyCode": .number(code),
      ]
      if name == "Enter", kind == "rawKeyDown" {
        parameters["type"] = .text("keyDown")
        parameters["text"] = .text("\r")
      }
      let _: Ignored = try chromium.call("Input.dispatchKeyEvent", parameters)
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
    let all: Cookies = try chromium.call("Network.getCookies")
    return all.cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// The names of cookies that a script could read, or another site's form send along.
  mutating func exposedCookies() throws -> [String] {
    let all: Cookies = try chromium.call("Network.getCookies")
    return all.cookies.filter { !$0.httpOnly || $0.sameSite == nil || $0.sameSite == "None" }.map(
      \.name)
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

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
