internal import Crypto
import Domain
import Foundation

/// The pair of keys for copies on a second medium.
///
/// The desk has the public one, with which copies can be made and none be read; whoever answers for them
/// keeps the private one elsewhere.
package enum CopyKeys {
  enum Kind: String {
    case publicKey = "frontdesk-copy-public-key-1"
    case privateKey = "frontdesk-copy-private-key-1"
  }

  /// Makes a pair: the private key in that file, and the public one beside it as `FILE.pub`.
  ///
  /// - Throws: ``StoreFailure``; neither file is there then.
  package static func make(at path: String) throws {
    let key = Curve25519.KeyAgreement.PrivateKey()
    let places: [(path: String, kind: Kind, bytes: Data)] = [
      (path, .privateKey, key.rawRepresentation),
      (path + ".pub", .publicKey, key.publicKey.rawRepresentation),
    ]
    var status = stat()
    for place in places where lstat(place.path, &status) == 0 {
      throw StoreFailure.fileExists(path: place.path)
    }
    for place in places {
      let text = "\(place.kind.rawValue) \(place.bytes.hexadecimal)\n"
      do { try FreshFile(place.path).make(of: Data(text.utf8)) } catch {
        // A file that was there before is somebody's key.
        if place.kind == .publicKey { unlink(path) }
        throw error
      }
    }
  }

  /// The bytes of a key of that kind.
  ///
  /// - Throws: ``StoreFailure/noCopyKey(path:)``.
  static func read(_ kind: Kind, at path: String) throws -> Data {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, parts[0] == kind.rawValue,
      let bytes = Hexadecimal.bytes(of: parts[1]), bytes.count == 32
    else { throw StoreFailure.noCopyKey(path: path) }
    return Data(bytes)
  }
}
