import Desk
import Domain
import Resources
import Terminal

// What came of a request.
extension Session {
  /// Something was done.
  package mutating func take(_ done: Errand.Done, of errand: Errand) {
    // What is erased of somebody comes back with no draft.
    if errand.kind == EraseSubject.kind { discarded = [] }
    let wasUndoing = isUndoing
    redo = isUndoing ? lastErrand : nil
    isUndoing = false
    lastErrand = errand
    if isSubmitting, let form {
      last[form.form.id] = form.kept
      drafts[form.form.key] = nil
      let back = returning[focus].map { knowing(of: form, in: $0) }
      comeBack(to: back, under: covered[focus])
      hasJustSaved = true
      mustKeepDrafts = true
    }
    isSubmitting = false
    if errand.kind != "form.discard" { pane.unmarkAll() }
    // What cannot be taken back stands between what could be and now.
    if !wasUndoing {
      undo = done.undo.isEmpty ? [] : done.undo + undo
      if done.undo.isEmpty { isDraftBehindStep = true }
    }
    let told =
      done.remark.map { remark in
        Phrase(
          done.message.text(in: .chinese) + "  " + remark.text(in: .chinese),
          done.message.text(in: .english) + "  " + remark.text(in: .english))
      } ?? done.message
    let sentence =
      done.undo.isEmpty
      ? told
      : Phrase(
        told.text(in: .chinese) + "   Ctrl+Z 撤销", told.text(in: .english) + "   Ctrl+Z undo")
    say(Message(sentence, .done))
    if let page = done.page ?? page(of: told) { cover(with: .page(page)) }
    if let subject = done.subject { pane.follow(subject, in: scene) }
    if let record = done.unmasked { unmask(record) }
  }

  /// A sentence of which the row of messages would cut the end, on a page of its own.
  private func page(of message: Phrase) -> Page? {
    let sentence = scene.say(message)
    guard sentence.columns > Self.messageColumns else { return nil }
    return Page(scene.say("办好了", "Done"), [.text(sentence)])
  }

  /// The row of messages of a screen of 80 columns, without the margin.
  private static let messageColumns = 78

  /// The rules said no, or the world failed; what was typed stays.
  package mutating func take(_ message: Message) {
    isSubmitting = false
    isUndoing = false
    if isLocked {
      lock = Filling(
        SignInForm.form(
          number: lock?.texts()["number"] ?? "", title: lock?.form.title ?? SignInForm.title))
    }
    say(message)
  }

  mutating func say(_ message: Message) {
    self.message = message
    messageNumber += 1
    past.append(message)
    if past.count > Self.mostMessages { past.removeFirst() }
  }

  private static let mostMessages = 200
}
