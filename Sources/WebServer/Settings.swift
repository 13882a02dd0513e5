/// How the server is set up.
public struct Settings: Sendable {
  /// What calendar links and invitations begin with.
  public let base: BaseAddress
  /// The reverse proxy whose word is taken for who asks; nil where there is none.
  public let proxy: ProxyTrust?
  /// Whether everybody may read the plan and closed reports.
  public let isPublic: Bool
  /// The largest file that can be uploaded, in octets.
  public let largestUpload: Int
  /// All files of one form together, in octets: ten photos of a telephone.
  public var largestForm: Int { 2 * largestUpload }
  /// What the office asks for beyond a password.
  public let safeguards: Safeguards
  /// Where uploads are until they are kept.
  public let uploads: String
  public let limits: Limits

  public init(
    base: BaseAddress, proxy: ProxyTrust? = nil, isPublic: Bool = true,
    largestUpload: Int = 50 << 20, safeguards: Safeguards = Safeguards(), uploads: String,
    limits: Limits = Limits()
  ) {
    self.base = base
    self.proxy = proxy
    self.isPublic = isPublic
    self.largestUpload = largestUpload
    self.safeguards = safeguards
    self.uploads = uploads
    self.limits = limits
  }
}

/// How much one form may bring in files.
struct UploadRoom: Hashable, Sendable {
  let files: Int
  /// The largest file, and all together, in octets.
  let file: Int
  let all: Int

  init(_ settings: Settings) {
    files = FormReader.mostFiles
    (file, all) = (settings.largestUpload, settings.largestForm)
  }
}

/// What an office asks for beyond a password.
public struct Safeguards: Hashable, Sendable {
  /// Whether a coordinator without a second factor has to set one before anything else.
  public let coordinatorsNeedSecondFactor: Bool
  /// Whether one coordinator proposes the closing of a round and another closes it.
  public let closesByTwo: Bool
  /// Whether a coordinator's link to a new password is good only once another agrees.
  public let resetsByTwo: Bool
  /// Whether people may stay signed in on a device.
  public let mayStaySignedIn: Bool

  public init(
    coordinatorsNeedSecondFactor: Bool = false, closesByTwo: Bool = false,
    resetsByTwo: Bool = false, mayStaySignedIn: Bool = true
  ) {
    self.coordinatorsNeedSecondFactor = coordinatorsNeedSecondFactor
    self.closesByTwo = closesByTwo
    self.resetsByTwo = resetsByTwo
    self.mayStaySignedIn = mayStaySignedIn
  }
}
