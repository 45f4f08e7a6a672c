import Domain

extension String {
  /// What was typed, without the blanks around it and without anything that could deceive.
  var trimmed: String { OutsideText.paragraph(self) }
}
