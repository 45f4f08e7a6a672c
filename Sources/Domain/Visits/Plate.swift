/// How the plates of mainland cars are written; what does not look like one is still taken.
package struct PlateWriting: Hashable, Sendable {
  /// The one-character names of the provinces.
  private let provinces: String
  /// What may stand at the end in place of a digit or letter: police, learner, trailer, consulate.
  private let special: String
  /// The letters of new-energy cars, first or last of six characters.
  private let newEnergy: String

  package init(provinces: String, special: String, newEnergy: String) {
    self.provinces = provinces
    self.special = special
    self.newEnergy = newEnergy
  }

  /// Whether a plate, folded, is well formed: `沪A12345`, `粤BD12345`, `京A1234警`.
  package func isWellFormed(_ plate: String) -> Bool {
    let letters = Array(plate)
    guard letters.count == 7 || letters.count == 8, provinces.contains(letters[0]),
      letters[1].isASCII, letters[1].isLetter, !"IO".contains(letters[1])
    else { return false }
    let tail = letters.dropFirst(2)
    guard let end = tail.last, tail.dropLast().allSatisfy(isPlain) else { return false }
    guard letters.count == 8 else { return isPlain(end) || special.contains(end) }
    return isPlain(end) && (newEnergy.contains(tail.first ?? " ") || newEnergy.contains(end))
  }

  /// A digit or a capital, but neither I nor O, which no plate has.
  private func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isUppercase) && !"IO".contains(character)
  }
}
