internal import CNcurses

/// What a program says that falls by a fault of its own, or over a damaged file.
package enum LastWords {
  /// Makes a fault end the program with a sentence and status 70, in place of a report that prints
  /// pieces of memory, in which stands what people have typed.
  ///
  /// Not in a program under its guardian, which tidies up and speaks for it.
  package static func prepare(_ sentence: String) {
    guard !desk_is_guarded() else { return }
    desk_say_when_it_crashes(sentence)
  }
}
