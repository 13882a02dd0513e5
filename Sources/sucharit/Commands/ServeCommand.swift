internal import ArgumentParser
private import Hummingbird
private import Logging
internal import PlanModel
internal import ThaiCivil
private import WebServer

/// `sucharit serve`: the web application.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "The web application: owners log, the coordinator keeps watch, everybody reads.",
    discussion: """
      Serves one plan and one data folder until it is asked to stop (SIGTERM, SIGINT); requests \
      received by then are answered. The first time it prints a link for making the first coordinator's \
      account, valid once and for one day. Without a plan file it serves the plan that the log adopted; where \
      there is none, the coordinator makes the first one in the browser.

      Every setting can also stand in the environment or in a file that --config names, as lines of \
      NAME = VALUE; the command line wins, then the environment. Names in the environment: \
      SUCHARIT_PLAN, SUCHARIT_DATA, SUCHARIT_HOST, SUCHARIT_PORT, SUCHARIT_SOCKET, SUCHARIT_BASE_URL, \
      SUCHARIT_PROXY, SUCHARIT_PROXY_SECRET_FILE, SUCHARIT_USER_HEADER, SUCHARIT_PUBLIC, \
      SUCHARIT_MAX_UPLOAD, SUCHARIT_SECOND_FACTOR, SUCHARIT_CLOSE_BY, SUCHARIT_RESET_BY, \
      SUCHARIT_STAY_SIGNED_IN, SUCHARIT_CONNECTIONS, SUCHARIT_CONNECTIONS_PER_ADDRESS, \
      SUCHARIT_AUDIT_DAYS, SUCHARIT_KEY, SUCHARIT_WITNESS_KEY, SUCHARIT_FACTOR_KEY.

      The file 'neighbours' in the data folder names the witnesses that are asked to cosign the log, as lines \
      of 'witness KEY https://ADDRESS', and the logs of other offices that this server cosigns with \
      --witness-key, as lines of 'log KEY'; a line \
      'timestamp NAME https://ADDRESS CERTIFICATES-FILE' names an authority that is asked for timestamps.
      """)

  @Option(help: "Address to listen on; by default 127.0.0.1, this machine alone.") var host: String?

  @Option(help: "Port; by default 8080. 0 takes any free one.") var port: String?

  @Option(
    help: """
      Unix socket to listen on instead, which only its owner and its group may use: whoever asks there \
      is the reverse proxy.
      """)
  var socket: String?

  @Option(
    help: """
      Where browsers find it, such as https://plan.example.go.th, with the path below which it stands where it \
      shares its host; by default http://HOST:PORT. With https, cookies are sent over TLS only.
      """)
  var baseURL: String?

  @Option(
    help: """
      Address of the reverse proxy whose X-Forwarded-For is believed, or the network of several, such \
      as 10.0.0.0/8.
      """)
  var proxy: String?

  @Option(
    help: """
      File with a secret that the proxy sends in the header Sucharit-Proxy-Secret; without it nothing that \
      the proxy says is believed.
      """)
  var proxySecretFile: String?

  @Option(
    help: "Header in which that proxy names the user whom it has let in, such as Remote-User.")
  var userHeader: String?

  @Option(
    name: .customLong("public"),
    help: "on or off: whether everybody may read the plan and closed reports; by default on.")
  var isPublic: String?

  @Option(help: "Largest upload in megabytes, 1 to 1024; by default 50.") var maxUpload: String?

  @Option(
    help: """
      Of whom a code of an authenticator app is asked beside the password: optional (who wants it; the \
      default) or coordinators.
      """)
  var secondFactor: String?

  @Option(
    help: "How many coordinators close a round: one (the default), or two; then no command does.")
  var closeBy: String?

  @Option(
    help: "How many coordinators make a link to a new password: one (the default), or two.")
  var resetBy: String?

  @Option(
    help: "on or off: whether people may stay signed in on a device for 7 days; by default on.")
  var staySignedIn: String?

  @Option(help: "Connections at once, in all; by default 1000.") var connections: String?

  @Option(help: "Connections at once from one address; by default 256.")
  var connectionsPerAddress: String?

  @Option(
    help: "How many days the audit trail keeps an event, 0 to 730; by default 90. 0 keeps none.")
  var auditDays: String?

  @Option(
    help: """
      File with the office's secret key, outside the data folder: checkpoints of the log are signed with it \
      at every closing and every night.
      """)
  var key: String?

  @Option(
    help: """
      File with the secret key that checkpoints of other offices' logs are cosigned with, those that the file \
      'neighbours' in the data folder names.
      """)
  var witnessKey: String?

  @Option(
    help: """
      File with the key that secrets of second factors are sealed with, outside the data folder; made where it is \
      not there. Without it they are kept as they are.
      """)
  var factorKey: String?

  @Option(help: "Settings file.") var config: String?

  @OptionGroup var log: LogOptions

  func run() async throws {
    let settings = try ServeSettings(
      typed: [
        .plan: log.plan, .data: log.data, .host: host, .port: port, .socket: socket,
        .baseURL: baseURL, .proxy: proxy, .proxySecretFile: proxySecretFile,
        .userHeader: userHeader, .isPublic: isPublic, .largestUpload: maxUpload,
        .secondFactor: secondFactor, .closeBy: closeBy, .resetBy: resetBy,
        .staySignedIn: staySignedIn, .connections: connections,
        .ofOneAddress: connectionsPerAddress, .auditDays: auditDays, .key: key,
        .witnessKey: witnessKey, .factorKey: factorKey,
      ], file: try config.map { String(decoding: try Files.readText($0), as: UTF8.self) },
      path: config ?? "")
    let serving = try Serving(settings, holidays: log.holidays, items: log.items)
    try await serving.run()
  }
}
