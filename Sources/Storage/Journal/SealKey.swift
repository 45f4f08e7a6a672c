internal import Crypto
import Domain
import Foundation

/// The secret from which every key of a file's seals comes: shown once, and kept on paper only.
///
/// Thirty letters: sixteen random bytes, and a check that tells a slip of the pen.
package struct FirstKey: Hashable, Sendable {
  private static let (seedLetters, checkLetters) = (26, 4)
  fileprivate let seed: Data

  static func generate() -> FirstKey { FirstKey(seed: Chain.salt().prefix(16)) }

  private init(seed: Data) { self.seed = Data(seed) }

  /// The key as somebody has typed it; nothing where it cannot be one.
  package init?(typed: String) {
    guard let text = Crockford.read(typed), text.count == Self.seedLetters + Self.checkLetters
    else {
      return nil
    }
    self.init(seed: Data(Crockford.bytes(of: String(text.prefix(Self.seedLetters)))))
    guard text == letters else { return nil }
  }

  /// In six groups, as it is written down.
  package var text: String { Crockford.grouped(letters) }

  private var letters: String {
    let check = SHA256.hash(data: Data("frontdesk-first-key-check-1".utf8) + seed)
    return Crockford.text([UInt8](seed), letters: Self.seedLetters)
      + Crockford.text([UInt8](check), letters: Self.checkLetters)
  }
}

/// The key for one seal; the one after it follows from it, and never the one before.
///
/// So who takes the key of today cannot make the seals of yesterday.
struct SealKey: Equatable, Sendable {
  /// How many keys there have been since the first.
  let epoch: Int
  let secret: Data

  /// So many keys in a row are looked for at most: a seal at every handover and stocktake of thirty
  /// years is a twentieth of it, and deriving them takes seconds.
  static let mostSteps = 1_000_000

  init(epoch: Int, secret: Data) {
    self.epoch = epoch
    self.secret = secret
  }

  init(_ first: FirstKey) {
    self.init(epoch: 0, secret: SealKey.derived(from: first.seed, for: "first"))
  }

  var next: SealKey {
    SealKey(epoch: epoch &+ 1, secret: SealKey.derived(from: secret, for: "next"))
  }

  /// Which key it is, for all to know.
  var publicKey: Data { get throws { try signer.publicKey.rawRepresentation } }

  func sign(_ digest: Data) throws -> Data { try signer.signature(for: digest) }

  /// What only the holder of the first key can check.
  func authenticate(_ digest: Data) -> Data {
    let key = SymmetricKey(data: SealKey.derived(from: secret, for: "authenticate"))
    return Data(HMAC<SHA256>.authenticationCode(for: digest, using: key))
  }

  static func isSigned(_ digest: Data, by publicKey: Data, as signature: Data) -> Bool {
    let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    return key?.isValidSignature(signature, for: digest) == true
  }

  private var signer: Curve25519.Signing.PrivateKey {
    get throws {
      try Curve25519.Signing.PrivateKey(
        rawRepresentation: SealKey.derived(from: secret, for: "sign"))
    }
  }

  private static func derived(from secret: Data, for purpose: String) -> Data {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), info: Data("frontdesk-seal-\(purpose)-1".utf8),
      outputByteCount: 32
    ).withUnsafeBytes { Data($0) }
  }
}
