/// How long things are good for.
public enum Lifetimes {
  /// A link that makes an account, or gives one a new password.
  public static let invitation = Duration.seconds(7 * 86_400)
  /// The link that makes the first coordinator: it stands in the output of the program.
  public static let firstLink = Duration.seconds(86_400)
  /// A session that nobody used for so long is over (OWASP ASVS 4.0.3, 3.3.2, level 2).
  public static let idleSession = Duration.seconds(30 * 60)
  /// A session is over after so long, used or not (the same): a working day.
  public static let session = Duration.seconds(12 * 3600)
  /// A session is over after so long where its owner wanted to stay signed in on the device, used or not. NIST
  /// SP 800-63B-4, 2.1.3, allows 30 days for what the password alone opens.
  public static let keptSession = Duration.seconds(7 * 86_400)
  /// How long after a password was given it need not be given again before what weighs most.
  public static let proof = Duration.seconds(10 * 60)
  /// How long a code of the second factor is waited for once the password was right.
  public static let codeWait = Duration.seconds(5 * 60)
  /// How long a proposal waits for a second person.
  public static let proposal = Duration.seconds(7 * 86_400)
  /// How exactly the last use of a session is known.
  public static let sessionTouch = Duration.seconds(60)
  /// How exactly the last use of a feed is known.
  public static let feedTouch = Duration.seconds(3600)
  /// How long an address or a device that somebody signed in from stays known without being used.
  public static let knownPlace = Duration.seconds(180 * 86_400)
  /// How long the outcome of a request with an idempotency key is kept.
  public static let rememberedOutcome = Duration.seconds(86_400)
  /// A request that has not answered for so long was cut off, by a power cut for one.
  public static let runningRequest = Duration.seconds(120)
}
