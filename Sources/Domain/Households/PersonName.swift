/// Somebody's name, as lists may show it.
package struct PersonName: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  /// The surname and two stars; a compound surname keeps both its characters (decision 19).
  package var masked: String {
    guard !text.isEmpty else { return "" }
    let isCompound = text.count > 2 && PersonName.compound.contains(String(text.prefix(2)))
    return "\(text.prefix(isCompound ? 2 : 1))**"
  }

  /// All of two characters.
  private static let compound: Set<String> = [
    "欧阳", "尉迟", "长孙", "司马", "诸葛", "上官", "夏侯", "皇甫", "宇文", "慕容", "司徒", "东方", "独孤",
    "南宫", "端木", "公孙", "令狐", "万俟", "澹台", "轩辕", "闻人", "西门", "司空", "单于",
  ]
}
