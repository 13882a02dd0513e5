import Hummingbird

/// What Hummingbird does where nothing is to be done: the measure beside which the web application stands.
@main
enum BareServer {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8090
    let router = Router()
    router.get("hello") { _, _ in "hello" }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}
