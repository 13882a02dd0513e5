/// From where somebody signs in, as far as it matters for the limit of attempts and for a person who
/// looks at the list of the own sessions.
public struct Visitor: Sendable {
  /// The address of the other side; behind a reverse proxy, what that proxy says, if it is trusted.
  public let address: String
  /// The device token that an earlier ``SignedIn`` gave this browser, from its cookie; nil without one.
  public let deviceToken: String?
  public let device: DeviceKind
  /// Whether the person wants to stay signed in on this device.
  public let staysSignedIn: Bool

  /// A browser says by its `User-Agent` what it runs on.
  public init(
    address: String, deviceToken: String?, userAgent: String, staysSignedIn: Bool = false
  ) {
    self.init(
      address: address, deviceToken: deviceToken, device: DeviceKind(userAgent: userAgent),
      staysSignedIn: staysSignedIn)
  }

  public init(
    address: String, deviceToken: String? = nil, device: DeviceKind = .unknown,
    staysSignedIn: Bool = false
  ) {
    (self.address, self.deviceToken, self.device) = (address, deviceToken, device)
    self.staysSignedIn = staysSignedIn
  }
}

/// What a session runs on, as far as a person needs it to recognise the own: nothing that could tell one
/// browser from another is kept.
public enum DeviceKind: String, CaseIterable, Hashable, Sendable {
  case phone, tablet, computer, unknown

  /// By the words that browsers put into their `User-Agent`.
  public init(userAgent: String) {
    self =
      if ["iPad", "Tablet"].contains(where: userAgent.contains) {
        .tablet
      } else if userAgent.contains("Android") {
        // Android's browsers say Mobile on phones alone.
        userAgent.contains("Mobile") ? .phone : .tablet
      } else if ["iPhone", "Mobile"].contains(where: userAgent.contains) {
        .phone
      } else if ["Windows", "Macintosh", "Linux", "CrOS"].contains(where: userAgent.contains) {
        .computer
      } else {
        .unknown
      }
  }
}
