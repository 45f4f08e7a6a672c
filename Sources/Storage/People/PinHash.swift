internal import Crypto
internal import CryptoExtras
import Domain
import Foundation

/// A PIN's slow hash, with the parameters it was made by (decision 18).
struct PinHash {
  /// How much work one guess costs.
  struct Cost: Hashable {
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// 64 MiB and about a third of a second.
    static let real = Cost(rounds: 1 << 16, blockSize: 8, parallelism: 2)
    /// Next to none: a file with its key inside itself protects nothing by its PINs.
    static let practice = Cost(rounds: 1 << 4, blockSize: 8, parallelism: 1)
  }

  let text: String

  init(stored text: String) { self.text = text }

  /// Hashes a new PIN.
  init(of pin: String, cost: Cost, key: EstateKey) throws {
    let salt = Chain.salt().prefix(16)
    let hash = try PinHash.derive(pin, salt: salt, cost: cost, key: key)
    text = [
      "scrypt", "1", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)",
      salt.base64EncodedString(), hash.base64EncodedString(), key.mark,
    ].joined(separator: "$")
  }

  /// Whether `pin` is the one that was hashed; takes the same time either way.
  func matches(_ pin: String, key: EstateKey) throws -> Bool {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 8, let rounds = Int(parts[2]), let blockSize = Int(parts[3]),
      let parallelism = Int(parts[4]), let salt = Data(base64Encoded: parts[5]),
      let hash = Data(base64Encoded: parts[6])
    else { return false }
    let cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    let derived = try PinHash.derive(pin, salt: salt, cost: cost, key: key)
    return zip(derived, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
      && derived.count == hash.count
  }

  private static func derive(
    _ pin: String, salt: Data, cost: Cost, key: EstateKey
  ) throws -> Data {
    try KDF.Scrypt.deriveKey(
      from: key.peppered(pin), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism
    ).withUnsafeBytes { Data($0) }
  }
}
