internal import Foundation
private import Glibc
internal import Synchronization
internal import TestSupport

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// The built program serving on a free port of this machine alone, ended by its own process id.
final class Server: @unchecked Sendable {
  let address: String
  let sandbox: Sandbox
  private let process: Process

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// `plan` is nil for an office that has none to give; `port` is one that is free, where its address has to be
  /// known before.
  init(
    plan: String?, in sandbox: Sandbox, _ more: [String] = [], before: String? = nil,
    port: UInt16? = nil
  ) async throws {
    let port = try port ?? Self.freePort()
    address = "http://127.0.0.1:\(port)"
    self.sandbox = sandbox
    if let plan { try sandbox.write(plan, to: "plan.yaml") }
    try sandbox.write([], to: "server.out")
    try sandbox.write([], to: "server.err")
    process = Process()
    let arguments =
      ["serve"] + (plan == nil ? [] : ["--plan", "plan.yaml"])
      + ["--data", "data", "--port", "\(port)"] + more
    if let before {
      // What the shell sets for itself holds for what it becomes.
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", before + "; exec \"$0\" \"$@\"", Program.binary.path] + arguments
    } else {
      process.executableURL = Program.binary
      process.arguments = arguments
    }
    process.environment = Program.environment
    process.currentDirectoryURL = sandbox.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: sandbox["server.out"])
    process.standardError = try FileHandle(forWritingTo: sandbox["server.err"])
    try process.run()
    for _ in 0..<300 {
      if let ready = try? await get("/ready"), ready.status == 200 { return }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    stop()
    throw Fault(description: "no server: \(try sandbox.text("server.err"))")
  }

  var processIdentifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// The link that the first run prints.
  var invitation: String {
    get throws {
      try sandbox.text("server.out").split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  var notes: String { (try? sandbox.text("server.err")) ?? "" }

  func stop() {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// At once, as a power cut would end it.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The octets of memory that it holds now.
  var memory: Int {
    let text =
      (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/statm", encoding: .utf8))
      ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(getpagesize())
  }

  /// Follows a link of invitation without a browser; the cookies of who is then signed in.
  func signUp(_ link: String, as name: String, password: String) async throws -> String {
    let page = try await get(link)
    var cookies = Self.cookies(of: page)
    let token = page.text.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.output.1) }
    var form = URLComponents()
    form.queryItems = [
      URLQueryItem(name: "csrf", value: token), URLQueryItem(name: "display-name", value: name),
      URLQueryItem(name: "name", value: name), URLQueryItem(name: "password", value: password),
      URLQueryItem(name: "position", value: ""),
    ]
    let answer = try await post(link, form.percentEncodedQuery ?? "", cookie: Self.header(cookies))
    guard answer.status == 303 else { throw Fault(description: "\(answer.status) \(answer.text)") }
    cookies.merge(Self.cookies(of: answer)) { _, new in new }
    return Self.header(cookies)
  }

  private static func header(_ cookies: [String: String]) -> String {
    cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
  }

  /// The cookies that an answer sets.
  private static func cookies(of answer: Answer) -> [String: String] {
    let text = answer.headers["set-cookie"] ?? ""
    let pairs = text.matches(of: /(?:^|,)\s*([^=;,\s]+)=([^;]*)/).map {
      (String($0.output.1), String($0.output.2))
    }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }

  struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: Data
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    guard let url = URL(string: path.hasPrefix("http") ? path : address + path) else {
      throw Fault(description: "no address: \(path)")
    }
    var request = URLRequest(
      url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 60)
    request.httpShouldHandleCookies = false
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (body, response) = try await Self.session.data(for: request)
    guard let http = response as? HTTPURLResponse else { throw Fault(description: "no HTTP") }
    let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(
      status: http.statusCode, headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
      body: body)
  }

  /// Sends a form.
  private func post(_ path: String, _ body: String, cookie: String) async throws -> Answer {
    try await post(
      path, Data(body.utf8),
      headers: [
        "Content-Type": "application/x-www-form-urlencoded", "Origin": address, "Cookie": cookie,
      ])
  }

  /// Sends a form with files, which may hold anything.
  func post(_ path: String, _ body: Data, type: String, cookie: String) async throws -> Answer {
    try await post(
      path, body, headers: ["Content-Type": type, "Origin": address, "Cookie": cookie])
  }

  /// Sends an object of JSON, as a program does.
  func post(_ path: String, json: [String: String]) async throws -> Answer {
    try await post(
      path, try JSONEncoder().encode(json), headers: ["Content-Type": "application/json"])
  }

  private func post(_ path: String, _ body: Data, headers: [String: String]) async throws -> Answer
  {
    guard let url = URL(string: path.hasPrefix("http") ? path : address + path) else {
      throw Fault(description: "no address: \(path)")
    }
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = "POST"
    request.httpShouldHandleCookies = false
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await Self.session.data(for: request)
    guard let http = response as? HTTPURLResponse else { throw Fault(description: "no HTTP") }
    let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(
      status: http.statusCode, headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
      body: data)
  }

  /// Keeps no cookie: those of two servers on one machine would be taken for each other's. It follows no
  /// answer to another page.
  private static let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    return URLSession(configuration: configuration, delegate: StayHere(), delegateQueue: nil)
  }()

  private final class StayHere: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
      completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }

  /// A port that nobody listens at just now.
  static func freePort() throws -> UInt16 {
    for _ in ports {
      let port = lastPort.withLock { last in
        last = last < ports.upperBound ? last + 1 : ports.lowerBound
        return last
      }
      if isFree(port) { return port }
    }
    throw Fault(description: "no port is free")
  }

  /// Below those that Linux gives to whoever connects (32,768 and up): one of them may be taken before the program
  /// that was told of it listens.
  private static let ports: ClosedRange<UInt16> = 20_000...32_000

  /// Each test has another one; runs at the same time begin in different places.
  private static let lastPort = Mutex(ports.lowerBound + UInt16(getpid() % 12_000))

  private static func isFree(_ port: UInt16) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
