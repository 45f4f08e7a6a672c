/// The parts of a unit's number, however they were set apart: `A座101`, `27-1-302` and
/// `二十七号楼一单元三零二` are letters and digits between words such as 座, 号楼, 单元 and between signs.
///
/// What is no such word is a part of its own, so that 兰亭阁 can be a building and an unknown 玫瑰苑 is
/// not passed over.
struct RoomTokens {
  private(set) var parts: [String] = []
  private var run = ""
  private var numeral = ""
  private var isWord = false

  init(_ text: String) {
    for character in text.halfwidth.lowercased() { take(character) }
    flush()
  }

  private mutating func take(_ character: Character) {
    if ChineseNumeral.isPart(character) {
      if isWord { flush() }
      numeral.append(character)
    } else if character.isASCII, character.isLetter || character.isNumber {
      if isWord { flush() }
      flushNumeral()
      run.append(character)
    } else if character.isLetter, !RoomTokens.fillers.contains(character) {
      if !isWord { flush() }
      isWord = true
      run.append(character)
    } else {
      flush()
    }
  }

  /// Whether a character says that the part before it is whole.
  static func endsPart(_ character: Character) -> Bool {
    fillers.contains(character) || !(character.isLetter || character.isNumber)
  }

  private mutating func flushNumeral() {
    run += ChineseNumeral.digits(numeral)
    numeral = ""
  }

  private mutating func flush() {
    flushNumeral()
    if !run.isEmpty { parts.append(RoomTokens.withoutZeros(run)) }
    run = ""
    isWord = false
  }

  /// `0302` is `302`; a lone zero stays.
  private static func withoutZeros(_ run: String) -> String {
    guard run.allSatisfy(\.isNumber) else { return run }
    let stripped = run.drop { $0 == "0" }
    return stripped.isEmpty ? "0" : String(stripped)
  }

  /// The words that only say what the number before them counts.
  private static let fillers: Set<Character> = [
    "座", "栋", "棟", "幢", "楼", "樓", "号", "號", "单", "單", "元", "门", "門", "室", "房", "户", "戶", "梯",
    "的", "家",
  ]
}

/// Numbers written in Chinese: `二十七`, `廿七`, `三零二`, `一百零一`, `贰拾柒`.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7,
    "捌": 8, "玖": 9, "幺": 1,
  ]
  private static let places: [Character: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  private static let joined: [Character: Int] = ["廿": 20, "卅": 30]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || places[character] != nil || joined[character] != nil
  }

  /// The number in digits: read out place by place, or digit by digit where no place is named.
  static func digits(_ numeral: String) -> String {
    guard !numeral.isEmpty else { return "" }
    guard numeral.contains(where: { places[$0] != nil || joined[$0] != nil }) else {
      return numeral.compactMap { digits[$0].map(String.init) }.joined()
    }
    var total = 0
    var digit: Int?
    for character in numeral {
      if let place = places[character] {
        total += (digit ?? 1) * place
        digit = nil
      } else if let tens = joined[character] {
        total += tens
      } else {
        digit = digits[character]
      }
    }
    return String(total + (digit ?? 0))
  }
}
