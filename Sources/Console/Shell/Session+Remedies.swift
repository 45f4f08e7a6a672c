import Domain
import Resources
import Terminal

// What was refused, and the way to what it lacks.
extension Session {
  /// The rules said no: the sentence stands, the field that it is about is marked, and where another
  /// form must be filled in first, Enter opens that one and comes back.
  package mutating func take(_ refusal: Refusal) {
    let wasSubmitting = isSubmitting
    take(Message(refusal.sentence, .refused))
    guard !isLocked else { return }
    let here = scene
    if wasSubmitting, form?.mark(refusal, in: here) == true { return }
    if let remedy = pane.remedy(for: refusal, in: scene) {
      propose(remedy, because: refusal.sentence)
    }
  }

  /// What was typed in one field will not do; all else stays as it is.
  package mutating func take(_ flaw: EntryFlaw) {
    let here = scene
    take(Message(flaw.phrase, .refused))
    form?.refuse(flaw, in: here)
  }

  /// Says why something cannot be done, and offers what could be.
  mutating func propose(_ action: PaneAction, because why: Phrase) {
    guard action.isPossible(in: scene) else { return say(Message(why, .refused)) }
    offer = action
    func told(_ language: Language, _ joint: String) -> String {
      why.text(in: language) + joint + action.title.text(in: language)
    }
    say(Message(Phrase(told(.chinese, "   Enter "), told(.english, "   Enter: ")), .refused))
  }

  /// Begins what was offered; the form that is open is kept, and comes back when that is done.
  mutating func takeUp(_ offer: PaneAction) -> Request? {
    switch offer.effect(scene) {
    case .form(let needed):
      interpose(needed)
      return nil
    case .request(let request): return request
    default: return begin(offer)
    }
  }

  /// Takes the open form off the screen, and goes back to the one it was opened for.
  mutating func leaveForm() {
    let (back, under) = (returning[focus], covered[focus])
    closeForm()
    comeBack(to: back, under: under)
  }
}
