/// A key, as the person pressing it thinks of it.
///
/// Which bytes it arrives as is the ``KeyDecoder``'s affair. Alt and a digit is the twin of a
/// function key (Alt+1 of F1, Alt+0 of F10) and arrives as that, for terminals that keep the
/// function keys to themselves.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl and a letter, in lower case.
  case control(Character)
  case function(Int)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}
