import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization

/// Asks the responder of a server as a connection would, without a socket.
///
/// HummingbirdTesting does that too, but it is built with an HTTP client, HTTP/2 and a second BoringSSL, which
/// are a fifth of everything that the tests are built from.
struct ResponderClient: Sendable {
  /// What came back, its body whole.
  struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer
  }

  private let respond: @Sendable (Request) async throws -> Response

  init<App: ApplicationProtocol>(_ application: App) async throws {
    let responder = try await application.responder
    let logger = application.logger
    respond = { request in
      let source = ApplicationRequestContextSource(
        channel: NIOAsyncTestingChannel(), logger: logger)
      return try await responder.respond(to: request, context: App.Context(source: source))
    }
  }

  /// Sends a request, a body in pieces as a socket would give it, and reads the answer. With something to do
  /// between, the body comes in two pieces, and the second when that is done.
  func execute<Value>(
    uri: String, method: HTTPRequest.Method, headers: HTTPFields = [:], body: ByteBuffer? = nil,
    between: (@Sendable () async -> Void)? = nil, _ read: (Answer) throws -> Value
  ) async throws -> Value {
    var headers = headers
    if let body { headers[.contentLength] = String(body.readableBytes) }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: uri, headerFields: headers)
    let whole = body ?? ByteBuffer()
    let pieces = between.map { Self.halves(of: whole, between: $0) } ?? Self.pieces(of: whole)
    let request = Request(head: head, body: RequestBody(asyncSequence: pieces))
    let response = try await respond(request)
    let writer = Writer()
    try await response.body.write(writer)
    return try read(
      Answer(
        status: response.status, headers: response.headers,
        body: writer.written.withLock(\.self)))
  }

  private static func pieces(of body: ByteBuffer) -> AsyncStream<ByteBuffer> {
    AsyncStream { pieces in
      var rest = body
      while let piece = rest.readSlice(length: min(32 << 10, rest.readableBytes)),
        piece.readableBytes > 0
      {
        pieces.yield(piece)
      }
      pieces.finish()
    }
  }

  private static func halves(
    of body: ByteBuffer, between: @escaping @Sendable () async -> Void
  ) -> AsyncStream<ByteBuffer> {
    let rest = Rest(body)
    return AsyncStream {
      let (piece, isSecond) = rest.take()
      if isSecond { await between() }
      return piece
    }
  }

  /// What of a body has not been sent yet.
  private final class Rest: Sendable {
    private let state: Mutex<(sent: Int, rest: ByteBuffer)>

    init(_ body: ByteBuffer) { state = Mutex((0, body)) }

    func take() -> (piece: ByteBuffer?, isSecond: Bool) {
      state.withLock { state in
        defer { state.sent += 1 }
        let size = state.rest.readableBytes
        let piece = state.rest.readSlice(length: state.sent == 0 ? size / 2 : size)
        return (state.sent < 2 ? piece : nil, state.sent == 1)
      }
    }
  }

  private final class Writer: ResponseBodyWriter, Sendable {
    let written = Mutex(ByteBuffer())

    func write(_ buffer: ByteBuffer) async throws {
      _ = written.withLock { $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
