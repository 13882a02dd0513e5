internal import HTTPTypes
internal import Interchange
internal import Stores

/// One method of one place: what it takes and gives, who may use it, and what does it. The router and the
/// description are made from the same list of these.
struct Endpoint: Sendable {
  /// The name of the operation in the description.
  let name: String
  let method: HTTPRequest.Method
  /// Such as `/api/v1/entries/{number}`.
  let path: String
  let tag: Tag
  let summary: String
  /// Who may use it: what ``Access`` says of the page that does the same.
  let visitors: Set<Access.Visitor>
  var parameters: [Parameter] = []
  var body: Body?
  let success: Success
  /// Statuses besides those that follow from the rest.
  var problems: Set<Problem.Kind> = []
  /// Whether a second request with the same key gets the answer to the first.
  var isKeyed = false
  /// Whether it is there only while the office publishes.
  var isPublished = false
  /// Whether the password has to have been given lately: as ``Access`` says of the page that does the same.
  var weighs = false
  /// What the audit trail hears of it; nil where it hears nothing.
  var audited: AuditEvent.Kind?
  let answer: @Sendable (APICall) async throws -> APIReply

  /// The groups of the description.
  enum Tag: String, CaseIterable, Sendable {
    case session, plan, obligations, log, evidence, money, sheets, reports, calendars, people,
      published
    case description
  }

  /// What a request may say beside its body.
  struct Parameter: Sendable {
    let name: String
    let place: Place
    let schema: Schema
    let isRequired: Bool
    let meaning: String

    enum Place: String, Sendable { case path, query, header }
  }

  enum Body: Sendable {
    case json(Schema)
    /// A file, of one of these media types.
    case file(types: [String])
  }

  /// What comes where all goes well.
  struct Success: Sendable {
    let status: HTTPResponse.Status
    let contents: Contents
    var headers: [String: String] = [:]
    /// What can be asked next.
    var links: [Link] = []

    /// An endpoint, by name, whose parameters stand in the answer: names with JSON Pointers.
    struct Link: Sendable {
      let endpoint: String
      let parameters: [String: String]
    }

    enum Contents: Sendable {
      case nothing
      case json(Schema)
      /// Octets of one of these media types.
      case octets([String])
    }
  }
}

extension Endpoint.Success {
  /// A value of the API, and what can be asked next.
  static func value<Value>(
    _ value: APIValue<Value>, _ status: HTTPResponse.Status = .ok,
    headers: [String: String] = [:], links: [Link] = []
  ) -> Self {
    Self(status: status, contents: .json(value.schema), headers: headers, links: links)
  }
}

extension Endpoint.Parameter {
  static func path(_ name: String, _ schema: Schema, _ meaning: String) -> Self {
    Self(name: name, place: .path, schema: schema, isRequired: true, meaning: meaning)
  }

  static func query(
    _ name: String, _ schema: Schema, _ meaning: String, isRequired: Bool = false
  ) -> Self {
    Self(name: name, place: .query, schema: schema, isRequired: isRequired, meaning: meaning)
  }

  /// What a value of a URL or header is as JSON: integers have no other characters than digits.
  func json(_ text: String) -> JSON {
    guard case .integer = schema else { return .string(text) }
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber else { return .string(text) }
    return Int64(text).map(JSON.integer) ?? .decimal(text)
  }

  static let key = Self(
    name: "Idempotency-Key", place: .header,
    schema: .pattern(
      "^[A-Za-z0-9._~-]{8,128}$", example: "5f1c8a3e-9d1b-4b7e-8f62-0c6f7f3c2a11"),
    isRequired: true,
    meaning: "A name that the client makes up for this one write, and repeats when it tries again.")

  static let tag = Self(
    name: "If-None-Match", place: .header, schema: .text(), isRequired: false,
    meaning: "ETags that the client has.")
}

extension Endpoint {
  /// The parts of the path.
  var segments: [Substring] { path.split(separator: "/") }

  /// The values of the path's parameters; nil for a path of another place.
  func pathValues(of path: [Substring]) -> [String: String]? {
    let own = segments
    guard own.count == path.count else { return nil }
    var values: [String: String] = [:]
    for (expected, given) in zip(own, path) {
      if expected.hasPrefix("{") {
        values[String(expected.dropFirst().dropLast())] = String(given)
      } else if expected != given {
        return nil
      }
    }
    return values
  }

  /// Whether a session is needed.
  var needsSession: Bool { !visitors.contains(.nobody) }

  /// Whether it is there before the office has its first plan: who is signed in, and the description.
  var needsNoPlan: Bool {
    ["signIn", "signOut", "me", "problem", "description"].contains(name)
  }

  /// Whether it can be used by somebody who has to do something else first.
  func isOpen(before duty: Duty) -> Bool {
    if duty == .setSecondFactor, path.hasPrefix(Self.secondFactorPath) { return true }
    return !needsSession || name == "signOut" || name == "me"
  }

  var allParameters: [Parameter] { isKeyed ? parameters + [.key] : parameters }

  /// Every problem that it can answer with.
  var everyProblem: [Problem.Kind] {
    var kinds = problems.union([.notAcceptable, .unavailable])
    if needsSession { kinds.formUnion([.notSignedIn, .forbidden]) }
    // A query that is not declared is refused as well.
    kinds.insert(.invalidParameter)
    if allParameters.contains(where: { $0.place == .path }) || isPublished {
      kinds.insert(.notFound)
    }
    if body != nil { kinds.formUnion([.malformedBody, .invalidBody, .tooLarge, .unsupportedType]) }
    if weighs { kinds.insert(.signInAgain) }
    if isKeyed { kinds.formUnion([.stillRunning, .answerNotKept, .keyReused]) }
    return Problem.Kind.allCases.filter(kinds.contains)
  }
}
