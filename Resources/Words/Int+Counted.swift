extension Int {
  /// So many of them in English: `1 unit`, `2 units`.
  package func counted(_ one: String, _ several: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : several ?? one + "s")
  }
}
