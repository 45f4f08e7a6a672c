extension Deed {
  /// Whether it is a letter to the developer, by the code or in the words people use (rule CH-20).
  ///
  /// `developer`, 开发商客户关系中心 and 地产公司 are; 房地产管理局 is an authority.
  package var isLetterToDeveloper: Bool {
    guard case .letterSent(let body) = self else { return false }
    let folded = body.searchFolded
    return ["开发商", "地产公司", Target.developer.rawValue].contains { folded.contains($0) }
  }
}
