import Desk
import Domain
import Resources
import Terminal

// Articles are counted in the list itself; what was typed is not lost on the way to another row.
extension StocktakePane {
  /// Digits go to the count of the article that is selected; `=` is as expected.
  package mutating func typed(_ key: Key, in scene: Scene) -> PaneTyping? {
    if let left = comeBack(in: scene) { return left }
    if key.folded == .enter, counting.isEmpty, let opened = opened() { return opened }
    guard isOpen, case .article(let article, _)? = list.selected?.line else { return nil }
    if let digit = key.digit {
      guard counting.count < Self.mostDigits else {
        return .refused(
          Phrase("最多 \(Self.mostDigits) 位数字。", "At most \(Self.mostDigits) digits."))
      }
      counting += "\(digit)"
      countedRow = list.selected?.id
      return .taken
    }
    guard !counting.isEmpty else {
      return key.folded == "=" ? save(article, counted: article.expected) : nil
    }
    return settle(article, by: key)
  }

  package mutating func forgetTyping() { counting = "" }

  /// What was typed for an article that something else than a key of the list has led away from.
  private mutating func comeBack(in scene: Scene) -> PaneTyping? {
    guard let row = countedRow, row != list.selected?.id else { return nil }
    list.select(row, in: scene)
    let name = list.selected?.subject(in: scene) ?? ""
    return .refused(
      Phrase(
        "\(name) 输了 \(counting)，还没有保存：Enter 保存，Esc 不要。",
        "\(counting) typed for \(name) is not saved: Enter saves, Esc drops it."))
  }

  /// What a key makes of the digits that were typed: leaving the row saves them, as Enter does, or
  /// asks why they differ; only Esc and what deletes drop them.
  private mutating func settle(_ article: Article, by key: Key) -> PaneTyping {
    let counted = Int(counting) ?? 0
    switch key.folded {
    case .backspace: counting.removeLast()
    case .escape, .function(12), .control("c"), .control("u"), .control("w"): counting = ""
    case .enter: return save(article, counted: counted)
    case "=" where counted == article.expected: return save(article, counted: counted)
    case .character:
      return .refused(
        Phrase("这里只输数字：Enter 保存，Esc 不要。", "Digits only: Enter saves them, Esc drops them."))
    case .up, .down, .pageUp, .pageDown, .home, .end:
      let typing = save(article, counted: counted, isMoving: true)
      if case .request(let request) = typing { return .moving(request) }
      return typing
    case .function, .control, .insert: return save(article, counted: counted, isMoving: true)
    default: break
    }
    return .taken
  }

  /// Saves what is as expected; what differs is asked for its reason first.
  private mutating func save(
    _ article: Article, counted: Int, isMoving: Bool = false
  ) -> PaneTyping {
    counting = ""
    guard counted == article.expected else {
      return .begin(
        .form(Phrase("差异原因", "Why the difference")) { _ in
          StocktakeForms.count(article, typed: counted)
        })
    }
    let next = list.rows.drop { $0.id != list.selected?.id }.dropFirst().first?.id
    return .request(
      .perform(
        StocktakeForms.counted(
          article, CountArticle(article.name, counted: counted), select: isMoving ? nil : next)))
  }

  private static let mostDigits = 5
}
