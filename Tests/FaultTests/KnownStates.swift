/// What came of states of a disk that were looked at already: one cut often leaves what another has.
struct KnownStates<Answer> {
  private var answers: [Int: Answer] = [:]

  /// How many different states there were.
  var count: Int { answers.count }

  /// What came of that state, looked at with `look` where it was not met before.
  mutating func answer(
    for files: [String: [UInt8]], _ look: ([String: [UInt8]]) throws -> Answer
  ) rethrows -> Answer {
    let key = KnownStates.key(of: files)
    if let known = answers[key] { return known }
    let found = try look(files)
    answers[key] = found
    return found
  }

  private static func key(of files: [String: [UInt8]]) -> Int {
    var hasher = Hasher()
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      hasher.combine(name)
      hasher.combine(bytes.count)
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}
