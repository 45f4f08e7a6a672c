/// Something that happened while a display waited.
package enum Event: Hashable, Sendable {
  case key(Key)
  case paste(Paste)
  /// The terminal has another size, or its contents were lost; either way it must be drawn anew.
  case resize(Size)
  /// The terminal is gone: nothing can be shown or read any more.
  case hangUp
  /// The program was asked to end.
  case terminate
  /// One of the descriptors given has something to read.
  case wake(Int32)
  /// The time that was given has passed.
  case deadline
}

/// A text pasted in one piece, without its control characters; its lines end in `\n`.
package struct Paste: Hashable, Sendable {
  package let text: String
  /// Whether the text was longer than a paste may be, and its end was thrown away.
  package let isCut: Bool

  package init(_ text: String, isCut: Bool = false) {
    self.text = text
    self.isCut = isCut
  }
}
