import Storage

/// Tells when another process has written to the same file.
package struct DeskWatch: ~Copyable {
  private let watch: ChangeWatch?
  /// What becomes readable when something has been written; it belongs into a poll.
  ///
  /// Nothing where the system grants no watch.
  package let descriptor: Int32?

  init(_ watch: consuming ChangeWatch?) {
    if let watch {
      descriptor = watch.descriptor
      self.watch = consume watch
    } else {
      descriptor = nil
      self.watch = nil
    }
  }

  /// Takes off what was seen, and says whether there was anything.
  package func drain() -> Bool {
    switch watch {
    case .some(let watch): watch.drain()
    case .none: false
    }
  }
}
