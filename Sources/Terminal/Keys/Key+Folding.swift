extension Character {
  /// The character of an English keyboard on the same key, where an input method changed it.
  ///
  /// `１` is `1`, `ｍ` is `m`, `，` is `,`. For keys where only a choice is possible; what is typed
  /// as text stays as it was typed.
  package var halfwidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    default: return Self.chinesePunctuation[self] ?? self
    }
  }

  private static let chinesePunctuation: [Character: Character] = [
    "。": ".", "、": "\\", "“": "\"", "”": "\"", "‘": "'", "’": "'", "《": "<", "》": ">",
    "【": "[", "】": "]", "「": "{", "」": "}", "￥": "$", "…": "^", "—": "_", "·": "`",
  ]
}

extension Key {
  /// The key where only a choice is possible: full-width forms are those of an English keyboard.
  package var folded: Key {
    guard case .character(let character) = self else { return self }
    return .character(character.halfwidth)
  }

  /// The digit of the key, full-width ones too.
  package var digit: Int? {
    guard case .character(let character) = folded, character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  /// Whether the key is text that an English keyboard cannot have sent: an input method is on.
  package var isFromInputMethod: Bool {
    guard case .character(let character) = self else { return false }
    return !character.halfwidth.isASCII || character.halfwidth != character
  }
}
