/// A password as it is stored: what it costs, a salt of its own, and what scrypt made of both.
package struct PasswordHash: Hashable, Sendable {
  package let cost: ScryptCost
  package let salt: [UInt8]
  package let key: [UInt8]

  package init(cost: ScryptCost, salt: [UInt8], key: [UInt8]) {
    (self.cost, self.salt, self.key) = (cost, salt, key)
  }

  package static let saltOctets = 16
  package static let keyOctets = 32
}
