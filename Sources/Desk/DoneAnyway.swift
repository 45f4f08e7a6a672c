import Storage

extension FrontDesk {
  /// Whether what was asked for is in the file all the same: only the disk has not confirmed it.
  package static func isDone(despite failure: any Error) -> Bool {
    failure as? StoreFailure == .notForced
  }
}
