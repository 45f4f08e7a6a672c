import Desk
import Domain
import Resources

/// One of the numbered things that can be done with a record (F10).
package struct PaneAction: Sendable {
  /// What choosing it begins.
  package enum Effect: Sendable {
    case form(EntryForm)
    /// Asks which of several, by a digit.
    case choice(Phrase, [PaneAction])
    case request(Request)
    /// What the open form asks; it is done when that is.
    case submit(Request)
    /// Goes to a record, in whichever pane it is.
    case record(String)
    /// Fills the open form as a usual case.
    case fill(EntryTemplate)
    /// Throws away what is being filled in.
    case discard
  }

  package let title: Phrase
  /// Why it cannot be done now; nothing where it can.
  package let why: Phrase?
  package let effect: @Sendable (Scene) -> Effect
  /// Its two digits in the palette; empty where it has none.
  package var code = ""
  /// What the hint row calls it, where the title has more than eight cells.
  package var shortTitle: Phrase?
  /// Under which heading the menu lists it; nothing for the first, which have digits.
  package var group: Phrase?
  /// Whether it waits for its key once more where that key has just saved a form: struck twice, it
  /// would undo what was saved.
  var isHeldBack = false
  /// What keeps it from whoever sits there, or from now, though their role may do it.
  var rule: (@Sendable (Staff, Scene) -> Phrase?)?

  package init(
    _ title: Phrase, unless why: Phrase? = nil, effect: @escaping @Sendable (Scene) -> Effect
  ) {
    self.title = title
    self.why = why
    self.effect = effect
  }

  /// The same action with two digits by which the palette finds it.
  package func coded(_ code: String) -> PaneAction {
    var action = self
    action.code = code
    return action
  }

  /// The same action under a name short enough for the hint row.
  package func hinted(_ chinese: String, _ english: String) -> PaneAction {
    var action = self
    action.shortTitle = Phrase(chinese, english)
    return action
  }

  /// The same action, but not by a key that was struck twice to save a form.
  package func heldBack() -> PaneAction {
    var action = self
    action.isHeldBack = true
    return action
  }

  /// The same action under a heading of the menu.
  package func grouped(_ group: Phrase) -> PaneAction {
    var action = self
    action.group = group
    return action
  }

  /// What the hint row calls it: at most eight cells.
  package var hint: Phrase { shortTitle ?? title }

  /// Why it cannot be done now by who sits there; nothing where it can.
  package func hindrance(in scene: Scene) -> Phrase? {
    if let why { return why }
    if let kind = kindKept(in: scene) { return .needsRole(of: kind) }
    return scene.clerk.flatMap { rule?($0, scene) }
  }

  /// Whether it can be done now by who sits there; why not is not asked.
  func isPossible(in scene: Scene) -> Bool {
    why == nil && kindKept(in: scene) == nil
      && scene.clerk.flatMap { rule?($0, scene) } == nil
  }

  /// The command it leads to, where the roles of who sits there do not reach so far.
  private func kindKept(in scene: Scene) -> String? {
    guard let clerk = scene.clerk, let kind = kind(in: scene),
      let roles = PermissionTable.rows[kind], !clerk.holds(anyOf: roles)
    else { return nil }
    return kind
  }

  /// The lasting name of the command it leads to.
  func kind(in scene: Scene) -> String? {
    switch effect(scene) {
    case .form(let form): form.kind
    case .choice(_, let actions): actions.first?.kind(in: scene)
    case .request(.perform(let errand)), .submit(.perform(let errand)): errand.kind
    default: nil
    }
  }

  /// An action that opens a form.
  package static func form(
    _ title: Phrase, unless why: Phrase? = nil, _ form: @escaping @Sendable (Scene) -> EntryForm
  ) -> PaneAction {
    PaneAction(title, unless: why) { .form(form($0)) }
  }

  /// An action that is done at once.
  package static func errand(
    _ title: Phrase, unless why: Phrase? = nil, _ errand: @escaping @Sendable (Scene) -> Errand
  ) -> PaneAction {
    PaneAction(title, unless: why) { .request(.perform(errand($0))) }
  }
}

extension PaneAction {
  /// What stands at a digit that the row has no use for.
  static let nothing = Phrase("-", "-")

  var isFree: Bool { title == Self.nothing }
}

extension DeskPane {
  /// The actions with places kept free behind them, so that later ones keep their digits.
  static func padded(_ actions: [PaneAction], to count: Int) -> [PaneAction] {
    let free = PaneAction(PaneAction.nothing, unless: Phrase("这一行没有这一项", "not for this row")) { _ in
      .request(.repaint)
    }
    return actions + Array(repeating: free, count: max(0, count - actions.count))
  }
}
