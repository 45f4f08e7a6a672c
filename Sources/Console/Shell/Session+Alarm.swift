import Desk
import Domain
import Resources

// What must be told at once stands at the top of every pane; F2 37 goes there.
extension Session {
  /// Goes to what must be told first; when somebody was told, Enter writes that down.
  mutating func goToAlarm() {
    guard let first = figures.alarms.first else {
      return say(Message(Phrase("没有要马上告知的。", "There is nothing to tell of at once."), .plain))
    }
    goToRecord(first.id)
    guard pane.selectedID == first.id, let pane = pane as? ComplaintPane else { return }
    let isHead = first.clock.policy == .notifyHead
    guard let record = pane.telling(isHead ? .head : .quality) else { return }
    propose(
      record,
      because: isHead
        ? Phrase("先告知管理处负责人，告知了再记。", "Tell the head of the office, then record it.")
        : Phrase("先告知品质部，告知了再记。", "Tell the quality department, then record it."))
  }
}
