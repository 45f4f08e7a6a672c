internal import Crypto
import Domain
import Foundation
internal import GRDB

/// The estate's secret, from which the keys for PINs and identity digests are drawn (decision 17).
///
/// It stands beside a real file as `FILE.key`, and inside a practice file; never in a backup.
struct EstateKey: Sendable {
  private let secret: Data
  /// Whether it stands in the very file that it should protect: one for practice, or one in memory.
  let isInside: Bool

  static func generate(inside: Bool = false) -> EstateKey {
    EstateKey(secret: Chain.salt(), isInside: inside)
  }

  /// A digest of a document's number: it recognises the number again without holding it.
  func digest(ofDocument number: String) -> Data { authenticate(number, purpose: "document") }

  /// The PIN as it goes into the slow hash: without the key, the hash alone says nothing.
  func peppered(_ pin: String) -> Data { authenticate(pin, purpose: "pin") }

  /// Which key it is, without telling it: eight hexadecimal digits.
  var mark: String { authenticate("mark", purpose: "mark").prefix(4).hexadecimal }

  private func authenticate(_ text: String, purpose: String) -> Data {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), info: Data("frontdesk-\(purpose)".utf8),
      outputByteCount: 32)
    return Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }
}

extension EstateKey {
  /// The key of an open file; nothing where neither file nor folder holds one.
  static func find(besides path: String, in queue: DatabaseQueue) throws -> EstateKey? {
    let inside = try queue.read {
      try Data.fetchOne($0, kept: "SELECT secret FROM practiceKey")
    }
    if let inside { return EstateKey(secret: inside, isInside: true) }
    let beside = path + ".key"
    if let stored = FileManager.default.contents(atPath: beside), stored.count == 32 {
      return EstateKey(secret: stored, isInside: false)
    }
    return nil
  }

  /// Keeps the key where the kind of file wants it.
  func keep(besides path: String?, isPractice: Bool, in database: Database) throws {
    guard !isPractice, let path else {
      try database.execute(kept: "INSERT INTO practiceKey VALUES (1, ?)", arguments: [secret])
      return
    }
    let place = path + ".key"
    // A setting up that was cut short may have left it; then it is this very key, or nothing yet.
    let there = FileManager.default.contents(atPath: place)
    guard there != secret else { return }
    if let there, there.isEmpty { unlink(place) }
    try FreshFile(place).make(of: secret)
  }
}
