/// A building, an entrance or a room as a unit's code names it: `27号楼` is 27, `一单元` is 1, `302室` is
/// 302, and 兰亭阁 stays what it is.
enum PlaceName {
  static func bare(_ cell: String) -> String {
    let name = cell.uppercased()
    let stem = String(name.reversed().drop { PlaceName.endings.contains($0) }.reversed())
    if !stem.isEmpty, stem.allSatisfy(ChineseNumeral.isPart) { return ChineseNumeral.digits(stem) }
    let isNumber = stem.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isNumber && !stem.isEmpty ? stem : name
  }

  private static let endings: Set<Character> = [
    "座", "栋", "棟", "幢", "楼", "樓", "号", "號", "单", "單", "元", "门", "門", "室", "房", "户", "戶", "梯",
    "#",
  ]
}
