internal import CNcurses

/// A line typed at the terminal that is not shown: a PIN.
package enum SecretLine {
  /// Asks for it; the keys that end or stop a program do, and leave the terminal as it was.
  ///
  /// - Returns: what was typed; nothing where there is no terminal, or no line came.
  package static func ask(_ prompt: String) -> String? {
    // A terminal takes no longer line.
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = desk_ask_unseen(prompt, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
