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

  /// Sends a request, a body in pieces as a socket would give it, and reads the answer.
  func execute<Value>(
    uri: String, method: HTTPRequest.Method, headers: HTTPFields = [:], body: ByteBuffer? = nil,
    _ read: (Answer) throws -> Value
  ) async throws -> Value {
    var headers = headers
    if let body { headers[.contentLength] = String(body.readableBytes) }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: uri, headerFields: headers)
    let request = Request(
      head: head, body: RequestBody(asyncSequence: Self.pieces(of: body ?? ByteBuffer())))
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

  private final class Writer: ResponseBodyWriter, Sendable {
    let written = Mutex(ByteBuffer())

    func write(_ buffer: ByteBuffer) async throws {
      _ = written.withLock { $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
