import Terminal

/// Somebody who types bytes with pauses, as a display sees it: silence first, bytes then.
struct Typist {
  private(set) var events: [Event] = []
  private var decoder: KeyDecoder
  private var now = 0

  init(escapeDelay: Int = 25) { decoder = KeyDecoder(escapeDelay: escapeDelay) }

  /// Types, and lets time pass afterwards; the decoder is called when it has asked to be.
  mutating func type(_ bytes: some Sequence<UInt8>, pause: Int = 0) {
    events += decoder.decode(bytes, at: now)
    let end = now + pause
    while let due = decoder.deadline, due <= end { events += decoder.rest(at: due) }
    now = end
  }

  mutating func type(_ text: String, pause: Int = 0) { type(Array(text.utf8), pause: pause) }

  /// The text of the keys that are characters.
  var text: String {
    String(
      events.compactMap { event -> Character? in
        if case .key(.character(let character)) = event { character } else { nil }
      })
  }
}
