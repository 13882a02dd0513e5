internal import HTTPTypes
internal import Office

/// Why a request was not done, as RFC 9457 says it. Nothing has been changed then.
struct Problem: Error, Hashable, Sendable {
  let kind: Kind
  var detail: String?
  var faults: [Fault] = []
  /// Methods that the place has, for one that it has not.
  var allowed: [HTTPRequest.Method] = []
  /// Seconds after which to try again.
  var retryAfter: Int?

  init(_ kind: Kind, _ detail: String? = nil, faults: [Fault] = []) {
    (self.kind, self.detail, self.faults) = (kind, detail, faults)
  }

  /// One fault of one place of the request.
  struct Fault: Hashable, Sendable {
    let place: Place
    let detail: String
    /// The name of the log's rule that refuses it; nil where no rule of the log is meant.
    var rule: String?

    enum Place: Hashable, Sendable {
      /// A JSON Pointer into the body.
      case body(String)
      case parameter(String)
      /// A row of a sheet.
      case row(Sheet.Place)
    }
  }

  /// What went wrong; the word ends the address that is its stable type.
  enum Kind: String, CaseIterable, Sendable {
    case malformedBody = "malformed-body"
    case invalidParameter = "invalid-parameter"
    case notSignedIn = "not-signed-in"
    case wrongPassword = "wrong-password"
    case codeNeeded = "code-needed"
    case signInAgain = "sign-in-again"
    case forbidden
    case disabled
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case refusedByLog = "refused-by-log"
    case refused
    case stillRunning = "still-running"
    case answerNotKept = "answer-not-kept"
    case tooLarge = "too-large"
    case unsupportedType = "unsupported-type"
    case invalidBody = "invalid-body"
    case keyReused = "key-reused"
    case tooManyAttempts = "too-many-attempts"
    case tooManyUploads = "too-many-uploads"
    case unavailable

    var type: String { "/api/v1/problems/\(rawValue)" }

    var status: HTTPResponse.Status {
      switch self {
      case .malformedBody, .invalidParameter: .badRequest
      case .notSignedIn, .wrongPassword, .codeNeeded, .signInAgain: .unauthorized
      case .forbidden, .disabled: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .notAcceptable: .notAcceptable
      case .refusedByLog, .refused, .stillRunning, .answerNotKept: .conflict
      case .tooLarge: .contentTooLarge
      case .unsupportedType: .unsupportedMediaType
      case .invalidBody, .keyReused: .unprocessableContent
      case .tooManyAttempts, .tooManyUploads: .tooManyRequests
      case .unavailable: .serviceUnavailable
      }
    }
  }
}

extension Problem {
  /// The headers that go along.
  var headers: HTTPFields {
    var headers = HTTPFields()
    if kind.status == .unauthorized {
      let step = kind == .signInAgain ? ", error=\"insufficient_user_authentication\"" : ""
      headers[.wwwAuthenticate] = "Bearer realm=\"sucharit\"" + step
    }
    if kind == .methodNotAllowed {
      headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    }
    if let retryAfter { headers[.retryAfter] = String(retryAfter) }
    return headers
  }
}
