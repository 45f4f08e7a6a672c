import Foundation

// Sentences are written for the keys of the screen; who answers in lines has other words for them.
extension Scene {
  /// A sentence of the console with its keys as they are typed in lines: `Ctrl+Z` is `/z`, `Esc` is
  /// `/b`, `F9` is `/s`, `F2 72` is `/72`.
  ///
  /// What is part of a longer word, as of a unit's number, is no key.
  func typed(_ text: String) -> String {
    guard isTyped, text.contains(where: { "CEF".contains($0) }) else { return text }
    let key =
      /(^|[^A-Za-z0-9\/+-])(?:Ctrl\+([A-Z])|F2 ([0-9]{2})|(F1[0-2]|F[1-9]|Esc))(?![A-Za-z0-9-])/
    return text.replacing(key) { found in
      let (_, before, letter, code, name) = found.output
      if let letter { return before + "/" + letter.lowercased() }
      if let code { return before + "/" + code }
      let other = name.map(String.init) ?? ""
      return before + (Self.words[other] ?? "/" + other)
    }
  }

  /// What a key is in lines, where that is not its name behind a slash.
  private static let words = [
    "Esc": "/b", "F1": "/?", "F2": "/p", "F3": "/f", "F9": "/s", "F12": "/b",
  ]
}

extension Scene {
  /// The same for whoever answers in lines.
  var inLines: Scene {
    var copy = self
    copy.isTyped = true
    return copy
  }
}

extension Session {
  /// The same for whoever answers in lines.
  var inLines: Session {
    guard !scene.isTyped else { return self }
    var copy = self
    copy.scene = scene.inLines
    return copy
  }
}
