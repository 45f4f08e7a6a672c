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
    guard parts.count == 3, parts[0] == Self.mark, let epoch = Int(parts[1]),
      let secret = Data(hexadecimal: parts[2]), secret.count == 32
    else { return nil }
    return SealKey(epoch: epoch, secret: secret)
  }

  /// Puts a key in the place of the one before, which is gone then; whole, or not at all.
  func replace(with key: SealKey) throws {
    let text = "\(Self.mark) \(key.epoch) \(key.secret.hexadecimal)\n"
    let draft = "\(path).\(getpid()).part"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    let isWritten =
      text.utf8.withContiguousStorageIfAvailable {
        write(descriptor, $0.baseAddress, $0.count) == $0.count
      } == true && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw StoreFailure.diskFull
    }
    let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

extension Data {
  /// The bytes of a text in hexadecimal; nothing where it is none.
  init?(hexadecimal text: some StringProtocol) {
    let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    self.init(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
