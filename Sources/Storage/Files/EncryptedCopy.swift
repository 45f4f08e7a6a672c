internal import Crypto
import Foundation

/// A copy for a second medium, which only the holder of the private key can read.
///
/// It begins with a mark and the encapsulated key (HPKE, X25519 with ChaCha20-Poly1305); then come pieces
/// of a mebibyte, each sealed in its turn. The last one is sealed as such, so that a file cut short at
/// the end of a piece does not open.
package struct EncryptedCopy: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// What a copy's name has at its end once it is encrypted.
  package static let ending = ".encrypted"

  private static let mark = Data("frontdesk-copy-1\n".utf8)
  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  private static let piece = 1 << 20
  private static let (keyBytes, tagBytes) = (32, 16)

  /// Encrypts a proven copy, and reads back what was written; one that exists is never replaced.
  ///
  /// - Parameters:
  ///   - copy: the copy's path.
  ///   - keyFile: the file with the public key.
  /// - Throws: ``StoreFailure``; nothing of it is left then.
  package func make(of copy: String, for keyFile: String) throws {
    let key = try Curve25519.KeyAgreement.PublicKey(
      rawRepresentation: CopyKeys.read(.publicKey, at: keyFile))
    try fill(path) { draft in
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Self.suite, info: Self.mark)
      let target = try FileHandle(forWritingTo: URL(filePath: draft))
      var written = SHA256()
      func put(_ bytes: Data) throws {
        written.update(data: bytes)
        try target.write(contentsOf: bytes)
      }
      try put(Self.mark + sender.encapsulatedKey)
      try Self.pieces(of: copy, after: 0, bytes: Self.piece) { piece, isLast in
        try put(sender.seal(piece, authenticating: Self.place(isLast)))
      }
      try target.synchronize()
      try target.close()
      var found = SHA256()
      try Self.pieces(of: draft, after: 0, bytes: Self.piece) { piece, _ in
        found.update(data: piece)
      }
      guard found.finalize() == written.finalize() else {
        throw StoreFailure.damagedCopy("second medium")
      }
    }
  }

  /// Makes the copy again that was encrypted, and proves it by opening it.
  ///
  /// - Parameters:
  ///   - keyFile: the file with the private key.
  ///   - target: a file that does not exist yet.
  /// - Returns: what the copy was found to be.
  /// - Throws: ``StoreFailure/notOpened(path:)`` where the key is another's or the file is damaged;
  ///   ``StoreFailure/damagedCopy(_:)``. Nothing of it is left then.
  package func open(with keyFile: String, into target: String) throws -> BackupReport {
    let key = try Curve25519.KeyAgreement.PrivateKey(
      rawRepresentation: CopyKeys.read(.privateKey, at: keyFile))
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreFailure.noCopy(path: path)
    }
    let head = try file.read(upToCount: Self.mark.count + Self.keyBytes) ?? Data()
    guard head.starts(with: Self.mark), head.count == Self.mark.count + Self.keyBytes else {
      throw StoreFailure.notOpened(path: path)
    }
    return try proven(target, against: []) { draft in
      do {
        var recipient = try HPKE.Recipient(
          privateKey: key, ciphersuite: Self.suite, info: Self.mark,
          encapsulatedKey: head.suffix(Self.keyBytes))
        let plain = try FileHandle(forWritingTo: URL(filePath: draft))
        try Self.pieces(of: path, after: head.count, bytes: Self.piece + Self.tagBytes) {
          piece, isLast in
          try plain.write(contentsOf: recipient.open(piece, authenticating: Self.place(isLast)))
        }
        try plain.close()
      } catch is CryptoKitError {
        throw StoreFailure.notOpened(path: path)
      } catch is HPKE.Errors {
        throw StoreFailure.notOpened(path: path)
      }
    }
  }

  /// What a piece is sealed with: whether it is the last.
  private static func place(_ isLast: Bool) -> Data { Data([isLast ? 1 : 0]) }

  /// Reads a file piece by piece; an empty one is one empty piece.
  private static func pieces(
    of path: String, after start: Int, bytes: Int,
    _ body: (_ piece: Data, _ isLast: Bool) throws -> Void
  ) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreFailure.noCopy(path: path)
    }
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(start))
    var next = try file.read(upToCount: bytes) ?? Data()
    repeat {
      let piece = next
      next = try file.read(upToCount: bytes) ?? Data()
      try body(piece, next.isEmpty)
    } while !next.isEmpty
  }
}
