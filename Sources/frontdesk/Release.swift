/// Which program this is.
enum Release {
  /// Raised by hand when the program is handed out.
  static let version = "0.9.0"
}
