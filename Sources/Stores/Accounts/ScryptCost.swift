/// What one guess of a password costs: the parameters of scrypt (RFC 7914).
public struct ScryptCost: Hashable, Sendable {
  /// N, a power of two.
  public let rounds: Int
  /// r.
  public let blockSize: Int
  /// p.
  public let parallelism: Int

  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }

  /// N = 2^15, r = 8, p = 3: 32 MiB a sign-in. One of the settings that OWASP's Password Storage Cheat
  /// Sheet holds equal; the one with N = 2^17 would take 128 MiB for each who signs in at once.
  public static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}
