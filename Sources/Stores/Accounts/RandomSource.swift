internal import PlanModel

/// Where salts and tokens come from.
public struct RandomSource: Sendable {
  private let source: @Sendable (Int) -> [UInt8]

  /// `octets` gives as many octets as it is asked for. Whoever can foretell them can forge every token.
  public init(octets: @escaping @Sendable (Int) -> [UInt8]) {
    source = octets
  }

  /// The system's: on Linux `getrandom(2)`, fit for secrets.
  public static let system = RandomSource { count in
    var (numbers, octets) = (SystemRandomNumberGenerator(), [UInt8]())
    while octets.count < count {
      withUnsafeBytes(of: numbers.next()) { octets += $0.prefix(count - octets.count) }
    }
    return octets
  }

  public func octets(_ count: Int) -> [UInt8] { source(count) }

  package func secret() -> Secret { Secret(octets(Secret.octets)) }

  package func permanentID() -> Account.PermanentID {
    Account.PermanentID(Base32.text(of: octets(10)).lowercased())
  }
}
