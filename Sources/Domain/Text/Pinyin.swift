/// Writes Chinese names in pinyin without tones, by a table that is compiled into the program.
///
/// A table, because the system's own transform costs a tenth of a second at its first use. The
/// first character is read as a surname, where surnames have readings of their own.
package struct Pinyin: Sendable {
  private let syllables: [Substring]
  private let codes: [UInt8]

  /// Takes the table: its syllables on the first line, two letters for each character on the second.
  package init(table: [UInt8]) {
    let end = table.firstIndex(of: UInt8(ascii: "\n")) ?? table.endIndex
    let names = String(decoding: table[..<end], as: UTF8.self)
    syllables = names.split(separator: " ", omittingEmptySubsequences: false)
    codes = Array(table[end...].dropFirst())
  }

  /// The keys by which a name is found.
  package func keys(of name: String) -> NameKeys {
    let readings = readings(of: name)
    return NameKeys(
      folded: name.searchFolded,
      initials: readings.compactMap { $0.first.map(String.init) }.joined(),
      pinyin: readings.joined())
  }

  /// The reading of each character; letters and digits read as themselves.
  package func readings(of name: String) -> [String] {
    let folded = name.searchFolded
    for (surname, readings) in Pinyin.compoundSurnames where folded.hasPrefix(surname) {
      return readings + folded.dropFirst(surname.count).map(reading)
    }
    return folded.enumerated().map { index, character in
      let surname = index == 0 ? Pinyin.surnames[character] : nil
      return surname ?? reading(character)
    }.filter { !$0.isEmpty }
  }

  private func reading(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    if scalar.isASCII { return String(character) }
    guard (Pinyin.first...Pinyin.last).contains(scalar.value) else { return "" }
    let at = Int(scalar.value - Pinyin.first) * 2
    guard at + 1 < codes.count else { return "" }
    let index = Int(codes[at] - Pinyin.zero) * Pinyin.base + Int(codes[at + 1] - Pinyin.zero)
    return index < syllables.count ? String(syllables[index]) : ""
  }

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF
  private static let zero = UInt8(ascii: "!")
  private static let base = 90

  /// Characters that are read otherwise when they are a surname.
  private static let surnames: [Character: String] = [
    "单": "shan", "仇": "qiu", "解": "xie", "曾": "zeng", "查": "zha", "区": "ou", "翟": "zhai",
    "朴": "piao", "盖": "ge", "繁": "po", "召": "shao", "乐": "yue", "任": "ren", "宓": "mi",
    "冼": "xian", "覃": "qin", "缪": "miao", "员": "yun", "黑": "he", "折": "she", "秘": "bi",
    "华": "hua", "洗": "xian", "种": "chong", "纪": "ji", "尹": "yin", "卜": "bu", "晁": "chao",
    "薄": "bo", "都": "du", "祭": "zhai", "粘": "nian", "句": "gou", "郗": "xi", "隗": "wei", "宿": "su",
  ]

  private static let compoundSurnames: [(String, [String])] = [
    ("尉迟", ["yu", "chi"]), ("长孙", ["zhang", "sun"]), ("万俟", ["mo", "qi"]),
    ("澹台", ["tan", "tai"]), ("令狐", ["ling", "hu"]), ("单于", ["chan", "yu"]),
    ("欧阳", ["ou", "yang"]), ("司马", ["si", "ma"]), ("诸葛", ["zhu", "ge"]),
    ("上官", ["shang", "guan"]), ("夏侯", ["xia", "hou"]), ("皇甫", ["huang", "fu"]),
    ("宇文", ["yu", "wen"]), ("慕容", ["mu", "rong"]), ("司徒", ["si", "tu"]),
    ("东方", ["dong", "fang"]), ("独孤", ["du", "gu"]), ("南宫", ["nan", "gong"]),
    ("端木", ["duan", "mu"]), ("公孙", ["gong", "sun"]), ("轩辕", ["xuan", "yuan"]),
    ("闻人", ["wen", "ren"]), ("西门", ["xi", "men"]), ("司空", ["si", "kong"]),
    ("拓跋", ["tuo", "ba"]), ("百里", ["bai", "li"]), ("谷梁", ["gu", "liang"]),
  ]
}
