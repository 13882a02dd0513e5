/// How the server is set up.
public struct Settings: Sendable {
  /// Where browsers find it, without a slash at the end, such as `https://plan.example.go.th`: what
  /// calendar links and invitations begin with.
  public let baseURL: String
  /// The reverse proxy whose word is taken for who asks; nil where there is none.
  public let proxy: ProxyTrust?
  /// Whether everybody may read the plan and closed reports.
  public let isPublic: Bool
  /// The largest file that can be uploaded, in octets.
  public let largestUpload: Int
  /// Where uploads are until they are kept.
  public let uploads: String
  public let limits: Limits

  public init(
    baseURL: String, proxy: ProxyTrust? = nil, isPublic: Bool = true,
    largestUpload: Int = 50 << 20, uploads: String, limits: Limits = Limits()
  ) {
    self.baseURL = baseURL
    self.proxy = proxy
    self.isPublic = isPublic
    self.largestUpload = largestUpload
    self.uploads = uploads
    self.limits = limits
  }

  /// Whether browsers come over TLS, so that cookies are for TLS alone.
  var isSecure: Bool { baseURL.hasPrefix("https://") }
}
