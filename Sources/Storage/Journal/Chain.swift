internal import Crypto
import Foundation

/// The arithmetic of the chain: commitments to details, and digests over entries.
///
/// Every field goes in behind its length, so that no two entries can read as the same bytes.
enum Chain {
  static let start = Data(count: 32)

  /// Binds `payload` without revealing it: without the salt nobody can guess it back.
  static func commitment(to payload: String, salt: Data) -> Data {
    var hash = SHA256()
    hash.update(data: Data("frontdesk-commitment-1".utf8))
    hash.update(data: salt)
    hash.update(data: Data(payload.utf8))
    return Data(hash.finalize())
  }

  /// The digest of an entry that follows one with the digest `previous`.
  static func digest(of row: JournalRow, after previous: Data) -> Data {
    digest(of: row.hashedFields, after: previous, purpose: "frontdesk-journal-1")
  }

  /// The digest of any fields, each behind its length, that follow a digest.
  static func digest(of fields: [Data], after previous: Data, purpose: String) -> Data {
    var hash = SHA256()
    hash.update(data: Data(purpose.utf8))
    hash.update(data: previous)
    for field in fields {
      var length = UInt32(field.count).bigEndian
      withUnsafeBytes(of: &length) { hash.update(bufferPointer: $0) }
      hash.update(data: field)
    }
    return Data(hash.finalize())
  }

  static func salt() -> Data { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } }
}

/// A row of the journal as it stands in the file.
struct JournalRow {
  let sequence: Int
  let at: Int64
  let desk: String
  let shift: String?
  let clerk: String
  let kind: String
  let subject: String?
  let commitment: Data

  fileprivate var hashedFields: [Data] {
    // An absent field and an empty one must not hash alike.
    let texts = [desk, shift.map { "+" + $0 } ?? "-", clerk, kind, subject.map { "+" + $0 } ?? "-"]
    return [Data(String(sequence).utf8), Data(String(at).utf8)] + texts.map { Data($0.utf8) }
      + [commitment]
  }
}

extension Data {
  /// The bytes in hexadecimal, two lower-case letters each.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
