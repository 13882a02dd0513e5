import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import WebServer

/// One connection whose time goes on only when it is told to.
@Suite("The guard of a connection") struct ConnectionGuardTests {
  private static let limits: Limits = {
    var limits = Limits()
    limits.patience = .seconds(30)
    limits.leastRate = 1_000
    limits.longestTransfer = .seconds(600)
    limits.tinyPieces = 100
    return limits
  }()

  /// A client that takes what is sent to it only when it is told to.
  private final class Reluctant: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    private var held: [EventLoopPromise<Void>?] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      held.append(promise)
    }

    func take(_ count: Int) {
      for promise in held.prefix(count) { promise?.succeed() }
      held.removeFirst(min(count, held.count))
    }

    func drop() {
      for promise in held { promise?.fail(ChannelError.ioOnClosedChannel) }
      held = []
    }
  }

  private struct Connection {
    let channel = EmbeddedChannel()
    let register = ConnectionRegister(ConnectionGuardTests.limits)
    let client = Reluctant()

    init(isReluctant: Bool = false) throws {
      if isReluctant { try channel.pipeline.syncOperations.addHandler(client) }
      try channel.pipeline.syncOperations.addHandler(
        ConnectionGuard(register, ConnectionGuardTests.limits) { _ in false })
      try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 1)).wait()
    }

    func pass(seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    func begin() throws {
      try channel.writeInbound(
        HTTPServerRequestPart.head(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/")))
    }

    func send(_ octets: Int) throws {
      try channel.writeInbound(
        HTTPServerRequestPart.body(ByteBuffer(repeating: 0x61, count: octets)))
    }

    func end() throws { try channel.writeInbound(HTTPServerRequestPart.end(nil)) }

    func answer(_ octets: Int) {
      let head = HTTPResponseHead(version: .http1_1, status: .ok)
      channel.writeAndFlush(HTTPServerResponsePart.head(head), promise: nil)
      let body = ByteBuffer(repeating: 0x62, count: octets)
      channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil)
      channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
    }

    /// The bodies that were handed over since, by their sizes.
    func handedOver() throws -> [Int] {
      var sizes: [Int] = []
      while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
        if case .body(let octets) = part { sizes.append(octets.readableBytes) }
      }
      return sizes
    }
  }

  @Test("lets go of whoever begins a body and sends no more")
  func silentBody() throws {
    let connection = try Connection()
    try connection.begin()
    connection.pass(seconds: 29)
    #expect(connection.channel.isActive)
    connection.pass(seconds: 2)
    #expect(!connection.channel.isActive && connection.register.count == 0)
  }

  @Test("lets go of whoever sends a body slower than the least rate, however steadily")
  func slowBody() throws {
    let connection = try Connection()
    try connection.begin()
    // Ten octets a second are a hundredth of what is asked.
    var seconds = 0
    while connection.channel.isActive, seconds < 600 {
      try connection.send(10)
      connection.pass(seconds: 1)
      seconds += 1
    }
    #expect(seconds <= 31)
  }

  @Test("waits for whoever sends a body fast enough, to the end of the time for a whole one")
  func steadyBody() throws {
    let connection = try Connection()
    try connection.begin()
    for _ in 1...599 {
      try connection.send(1_000)
      connection.pass(seconds: 1)
    }
    #expect(connection.channel.isActive)
    try connection.send(1_000)
    connection.pass(seconds: 2)
    #expect(!connection.channel.isActive)
  }

  @Test("counts no time that the server takes for an answer")
  func slowServer() throws {
    let connection = try Connection()
    try connection.begin()
    try connection.end()
    connection.pass(seconds: 3_600)
    #expect(connection.channel.isActive)
    connection.answer(10)
    connection.pass(seconds: 3_600)
    #expect(connection.channel.isActive)
  }

  @Test("lets go of whoever reads nothing of an answer")
  func unread() throws {
    let connection = try Connection(isReluctant: true)
    try connection.begin()
    try connection.end()
    connection.answer(10_000_000)
    connection.pass(seconds: 29)
    #expect(connection.channel.isActive)
    connection.pass(seconds: 2)
    #expect(!connection.channel.isActive && connection.register.count == 0)
    connection.client.drop()
  }

  @Test("lets go of whoever reads an answer slower than the least rate, and of nobody else")
  func slowlyRead() throws {
    let connection = try Connection(isReluctant: true)
    try connection.begin()
    try connection.end()
    connection.answer(ConnectionGuard.piece * 4)
    // The head, and then a piece a minute: a little more than the least rate.
    connection.client.take(1)
    for _ in 1...3 {
      connection.client.take(1)
      connection.pass(seconds: 60)
      #expect(connection.channel.isActive)
    }
    connection.pass(seconds: 60)
    #expect(!connection.channel.isActive)
    connection.client.drop()
  }

  @Test("does not wait long for the rest of a body that was answered before its end")
  func lingering() throws {
    let connection = try Connection()
    try connection.begin()
    try connection.send(500_000)
    connection.answer(10)
    connection.pass(seconds: 29)
    try connection.send(500_000)
    #expect(connection.channel.isActive)
    connection.pass(seconds: 2)
    #expect(!connection.channel.isActive)
  }

  @Test("hands a body that comes in crumbs over in one piece for each reading")
  func crumbs() throws {
    let connection = try Connection()
    try connection.begin()
    _ = try connection.handedOver()
    for _ in 1...90 {
      let crumb = HTTPServerRequestPart.body(ByteBuffer(repeating: 0x61, count: 1))
      connection.channel.pipeline.fireChannelRead(crumb)
    }
    connection.channel.pipeline.fireChannelReadComplete()
    #expect(try connection.handedOver() == [90])
    try connection.send(ConnectionGuard.gathering + 1)
    try connection.end()
    #expect(try connection.handedOver() == [ConnectionGuard.gathering + 1])
  }

  @Test("takes no body that is nothing but crumbs")
  func crumbsAlone() throws {
    let connection = try Connection()
    try connection.begin()
    for _ in 1...100 { try connection.send(1) }
    #expect(connection.channel.isActive)
    try connection.send(1)
    #expect(!connection.channel.isActive)
    let other = try Connection()
    try other.begin()
    for _ in 1...10_000 { try other.send(Self.limits.tinyPiece) }
    #expect(other.channel.isActive)
  }
}
