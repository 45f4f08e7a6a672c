import Domain
import Foundation
import Resources
import Terminal

/// What a line that begins with `/` asks for.
enum PlainCommand: Hashable, Sendable {
  /// What a key of the console does.
  case key(Key)
  /// A command of the console that has no key.
  case command(ConsoleCommand)
  /// The menu of what can be done.
  case actions
  /// Says once more what the next line is about.
  case again
  /// Says everything.
  case everything
  case help
  case back
  case next
  case previous
  case open
  /// What is known beside the form.
  case facts
  /// A field of the form by its number, or an action of the record by its digit.
  case number(Int)
  /// Two digits of the palette.
  case code(String)
  case palette(String)
  case find(String)
  /// Adds to the field.
  case add(String)
  case unknown(String)
}

extension PlainCommand {
  /// What makes a line a command: the slash, also as an input method turns it.
  static func isMark(_ character: Character?) -> Bool {
    character.map { "/／、\\".contains($0) } ?? false
  }

  /// Reads what stands behind the slash.
  init(_ text: String) {
    let word = text.trimmingCharacters(in: .whitespaces)
    let plain = word.halfwidth
    switch plain {
    case "": self = .actions
    case "0": self = .again
    case ".": self = .open
    case "?": self = .help
    case "-": self = .previous
    case "+": self = .next
    case "a", "l": self = .everything
    case "b": self = .back
    case "i": self = .facts
    default: self = Self.longer(word, plain)
    }
  }

  private static func longer(_ word: String, _ plain: String) -> PlainCommand {
    if plain.hasPrefix("+") { return .add(String(word.dropFirst())) }
    if plain.allSatisfy(\.isNumber), let number = Int(plain) {
      return plain.count == 2 ? .code(plain) : .number(number)
    }
    if let key = key(plain) { return .key(key) }
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    let name = parts[0].searchFolded
    let rest = parts.count > 1 ? parts[1] : ""
    if name == "p" || name == "命令" { return .palette(rest) }
    if name == "f" || name == "查找" || name == "find" { return .find(rest) }
    return words[name] ?? named(name) ?? .unknown(word)
  }

  /// A key by its name: `F9`, `Ctrl+Z`, `^Z`, or the letter alone that goes with Ctrl.
  static func key(_ name: String) -> Key? {
    let name = name.uppercased()
    if name.hasPrefix("CTRL+") || name.hasPrefix("^"), let letter = name.last, letter.isLetter {
      return .control(Character(letter.lowercased()))
    }
    if name.hasPrefix("F"), name.count > 1 { return Key(name) }
    guard name.count == 1, let letter = name.lowercased().first, letter.isLetter, letter.isASCII,
      letter != "p", letter != "f"
    else { return nil }
    return .control(letter)
  }

  private static let words: [String: PlainCommand] = [
    "全读": .everything, "all": .everything, "再说": .again, "again": .again, "帮助": .help,
    "help": .help, "返回": .back, "back": .back, "下一条": .next, "next": .next, "上一条": .previous,
    "上一项": .previous, "previous": .previous, "打开": .open, "open": .open, "操作": .actions,
    "actions": .actions, "情况": .facts, "facts": .facts, "语言": .command(.language),
    "language": .command(.language), "英文": .command(.language), "中文": .command(.language),
  ]

  /// A command of the console by what the hint row or the palette calls it.
  private static func named(_ name: String) -> PlainCommand? {
    let found = ConsoleCommand.allCases.first { command in
      let row = command.row
      return [row.hint, row.title].contains { phrase in
        [phrase.text(in: .chinese), phrase.text(in: .english)].contains { $0.searchFolded == name }
      }
    }
    guard let found else { return nil }
    return found.row.key.map(PlainCommand.key) ?? .command(found)
  }
}
