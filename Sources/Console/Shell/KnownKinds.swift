import Resources
import Synchronization

/// Which command each action leads to, once that was found out.
///
/// To find it out the whole form has to be made, and a screen asks it of twenty actions at a key.
final class KnownKinds: Sendable {
  private struct Action: Hashable {
    let title: Phrase
    let code: String
    let group: Phrase?
  }

  private let kinds = Mutex<[Action: String?]>([:])

  func kind(of action: PaneAction, finding find: () -> String?) -> String? {
    let key = Action(title: action.title, code: action.code, group: action.group)
    if let known = kinds.withLock({ $0[key] }) { return known }
    let found = find()
    kinds.withLock { $0[key] = .some(found) }
    return found
  }
}
