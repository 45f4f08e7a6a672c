import Desk
import Domain
import Resources

// A name and a phone that somebody asked to see whole: they stand in the detail for as long as it is
// on that record, and in no message.
extension Scene {
  /// A name, phone or plate as the detail of a record shows it.
  func shown(_ value: Sensitive, of record: String) -> String {
    unmasked == record ? value.whole : value.masked
  }
}

extension Session {
  /// The record whose detail is being read; nothing while a form or a list hides it.
  private var recordInSight: String? {
    for layer in layers.reversed() {
      switch layer {
      case .page(let page) where page.record != nil: return page.record
      case .menu: continue
      default: return nil
      }
    }
    return form == nil && detailTop != nil ? pane.selectedID : nil
  }

  /// The record of which the journal says that it was opened, also behind a form or a menu.
  var confidentialOpen: String? {
    for layer in layers.reversed() {
      guard case .page(let page) = layer, let record = page.record else { continue }
      return page.isConfidential ? record : nil
    }
    return detailTop != nil && pane.isSelectedConfidential ? pane.selectedID : nil
  }

  /// Shows a record whole in its detail, which is opened where it is not.
  mutating func unmask(_ record: String) {
    if recordInSight != record, pane.selectedID == record { detailTop = 0 }
    scene.unmasked = recordInSight == record ? record : nil
  }

  /// Masks what was shown whole because its time is over.
  package mutating func maskInTime() {
    scene.unmasked = nil
    isLayerStale = true
    say(Message(Phrase("时间到，已遮住。", "Masked again: its time is over."), .plain))
  }

  /// Masks what was shown whole as soon as the clerk has gone on from it.
  mutating func maskWhatIsLeft() {
    if let shown = scene.unmasked, recordInSight != shown { scene.unmasked = nil }
  }
}
