import Resources

extension Phrase {
  /// The first of some names, and of the rest how many they are: `A、B 等 5 份`, `A, B and 3 more`.
  ///
  /// `measure` is the word by which all of them are counted in Chinese; where the sentence has their
  /// number already there is none, and it ends in `等`.
  package init(
    first most: Int, of names: [Phrase], by measure: String? = nil,
    between mark: Phrase = Phrase("、", ", ")
  ) {
    func told(_ language: Language) -> String {
      names.prefix(most).map { $0.text(in: language) }.joined(separator: mark.text(in: language))
    }
    guard names.count > most else {
      self.init(told(.chinese), told(.english))
      return
    }
    let all = measure.map { " \(names.count) \($0)" } ?? ""
    self.init(
      "\(told(.chinese)) 等\(all)", "\(told(.english)) and \(names.count - most) more")
  }

  /// The same, of names that are the same in both languages.
  package init(first most: Int, of names: [String], by measure: String? = nil) {
    self.init(first: most, of: names.map { Phrase($0, $0) }, by: measure)
  }
}
