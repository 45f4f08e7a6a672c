import Domain
import Foundation

/// The key for the next seal of a real file, beside it as `FILE.seal-key`: one line, its epoch and
/// the secret in hexadecimal.
struct SealKeyFile: Sendable {
  private static let mark = "frontdesk-seal-key-1"
  let path: String

  init(besides dataFile: String) { path = dataFile + ".seal-key" }

  /// The key; nothing where there is none, or what is there is none.
  func read() -> SealKey? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 3, parts[0] == Self.mark, let epoch = Int(parts[1]), epoch >= 0,
      let secret = Hexadecimal.bytes(of: parts[2]), secret.count == 32
    else { return nil }
    return SealKey(epoch: epoch, secret: Data(secret))
  }

  /// Puts a key in the place of the one before, which is gone then; whole, or not at all.
  func replace(with key: SealKey) throws { try place(draft(of: key)) }

  /// Writes a key to the disk beside its place, and returns where.
  func draft(of key: SealKey) throws -> String {
    let text = "\(Self.mark) \(key.epoch) \(key.secret.hexadecimal)\n"
    return try FreshFile(path).draft(of: Data(text.utf8))
  }

  /// Puts a draft in the place of the key before.
  func place(_ draft: String) throws {
    guard rename(draft, path) == 0 else {
      unlink(draft)
      throw StoreFailure.readOnly(path: path)
    }
    FreshFile(path).synchronizeFolder()
  }
}
