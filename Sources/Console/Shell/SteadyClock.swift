extension ContinuousClock.Instant {
  /// Milliseconds of a clock that never goes back.
  package var milliseconds: Int64 {
    let since = Self.start.duration(to: self).components
    return since.seconds * 1_000 + since.attoseconds / 1_000_000_000_000_000
  }

  private static let start = ContinuousClock.now
}
