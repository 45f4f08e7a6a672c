import Terminal

/// A frame of a session, and what of the session it shows.
package struct ShownFrame: Sendable {
  package let frame: Frame
  let changes: Int
  let selected: Int?

  init(frame: Frame, of session: Session) {
    self.frame = frame
    changes = session.changes
    selected = session.pane.selectedIndex
  }
}
