internal import NIOCore
internal import NIOHTTP1
import Stores

/// Watches over one connection, between its octets and its requests: takes its place in the register, lets
/// go of whoever sends or takes too slowly, and hands over a body that comes in crumbs in larger pieces.
///
/// An answer counts from when some of it lies here until the other side has taken it all, so that the time in which
/// it is made does not. While this server does not come to read a body, what came before has earned the time.
final class ConnectionGuard: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// Octets of an answer that are handed on at once, so that it is known how far it has come.
  static let piece = 64 << 10
  /// Octets of a body that are gathered before they are handed on.
  static let gathering = 32 << 10

  private let register: ConnectionRegister
  private let limits: Limits
  /// Whether connections of an address are a proxy's, or nobody knows the address: a Unix socket has none.
  private let isProxy: (String?) -> Bool
  private var place: ConnectionRegister.ID?
  private var body: Pace?
  private var answer: Pace?
  /// Octets of answers that the other side has not taken.
  private var untaken = 0
  /// Answers that are not sent to their end.
  private var unanswered = 0
  private var crumbs: ByteBuffer?
  private var pieces = (count: 0, octets: 0)
  private var alarm: Scheduled<Void>?

  init(
    _ register: ConnectionRegister, _ limits: Limits, isProxy: @escaping (String?) -> Bool
  ) {
    (self.register, self.limits, self.isProxy) = (register, limits, isProxy)
  }

  // MARK: The connection

  func channelActive(context: ChannelHandlerContext) {
    let ip = context.channel.remoteAddress?.ipAddress
    let address = isProxy(ip) ? nil : SourceAddress(ip ?? "").text
    let channel = context.channel
    place = register.enter(from: address, now: context.eventLoop.now) {
      channel.close(promise: nil)
    }
    context.fireChannelActive()
    if place == nil { context.close(promise: nil) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func leave() {
    alarm?.cancel()
    alarm = nil
    if let place { register.leave(place) }
    place = nil
  }

  // MARK: Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if let place { register.busy(place, since: context.eventLoop.now) }
      unanswered += 1
      pieces = (0, 0)
      body = Pace(from: context.eventLoop.now, limits)
      watch(context)
      context.fireChannelRead(wrapInboundOut(.head(head)))
    case .body(let octets): take(octets, context)
    case .end(let trailers):
      handOver(context)
      body = nil
      context.fireChannelRead(wrapInboundOut(.end(trailers)))
      rest(context)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    handOver(context)
    context.fireChannelReadComplete()
  }

  private func take(_ octets: ByteBuffer, _ context: ChannelHandlerContext) {
    var octets = octets
    let size = octets.readableBytes
    body?.moved(size)
    pieces = (pieces.count + 1, pieces.octets + size)
    guard
      pieces.count <= limits.tinyPieces || pieces.octets >= pieces.count * limits.tinyPiece
    else { return context.close(promise: nil) }
    if crumbs == nil { crumbs = octets } else { crumbs?.writeBuffer(&octets) }
    if crumbs?.readableBytes ?? 0 >= Self.gathering { handOver(context) }
  }

  private func handOver(_ context: ChannelHandlerContext) {
    guard let crumbs else { return }
    self.crumbs = nil
    context.fireChannelRead(wrapInboundOut(.body(crumbs)))
  }

  // MARK: Answers

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      send(.head(head), octets: 0, promise, context)
    case .body(.byteBuffer(var octets)):
      while octets.readableBytes > Self.piece {
        guard let piece = octets.readSlice(length: Self.piece) else { break }
        send(.body(.byteBuffer(piece)), octets: Self.piece, nil, context)
      }
      send(.body(.byteBuffer(octets)), octets: octets.readableBytes, promise, context)
    case .body(let region): send(.body(region), octets: region.readableBytes, promise, context)
    case .end(let trailers):
      let end = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      end.futureResult.whenSuccess { bound.value.0.sent(bound.value.1) }
      send(.end(trailers), octets: 0, end, context)
    }
  }

  /// Hands a part on, and hears when the other side has taken it.
  private func send(
    _ part: HTTPServerResponsePart, octets: Int, _ promise: EventLoopPromise<Void>?,
    _ context: ChannelHandlerContext
  ) {
    let taken = promise ?? context.eventLoop.makePromise()
    untaken += octets
    if octets > 0, answer == nil {
      answer = Pace(from: context.eventLoop.now, limits)
      watch(context)
    }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    taken.futureResult.whenSuccess { bound.value.0.taken(octets, bound.value.1) }
    context.write(wrapOutboundOut(part), promise: taken)
  }

  private func taken(_ octets: Int, _ context: ChannelHandlerContext) {
    untaken -= octets
    answer?.moved(octets)
    if untaken == 0 { answer = nil }
  }

  /// An answer is sent to its end. What is still coming of the body that it answers is not waited for long:
  /// a browser shows the answer only when it could send for a while.
  private func sent(_ context: ChannelHandlerContext) {
    unanswered -= 1
    body?.end(by: context.eventLoop.now + TimeAmount(limits.patience))
    if body != nil { watch(context) }
    rest(context)
  }

  private func rest(_ context: ChannelHandlerContext) {
    guard unanswered == 0, body == nil, let place else { return }
    register.idle(place, since: context.eventLoop.now)
  }

  // MARK: Time

  private var deadline: NIODeadline? { [body, answer].compactMap { $0?.deadline }.min() }

  /// Looks again when the first deadline is there; most are later by then.
  private func watch(_ context: ChannelHandlerContext) {
    alarm?.cancel()
    alarm = nil
    guard let deadline else { return }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    alarm = context.eventLoop.scheduleTask(deadline: deadline) {
      let (handler, context) = bound.value
      handler.look(context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    guard let deadline else { return }
    if deadline <= context.eventLoop.now {
      context.close(promise: nil)
    } else {
      watch(context)
    }
  }
}
