/// A password as it is stored: what it costs, a salt of its own, and what scrypt made of both.
struct PasswordHash: Hashable, Sendable {
  let cost: ScryptCost
  let salt: [UInt8]
  let key: [UInt8]

  static let saltOctets = 16
  static let keyOctets = 32
}
