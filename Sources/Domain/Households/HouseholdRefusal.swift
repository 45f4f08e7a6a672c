/// Why a unit cannot be found, or its people not be changed.
package enum HouseholdRefusal: RefusalReason {
  /// Nothing that was typed names a unit of this estate.
  case noSuchHouse(String)
  /// Several units fit what was typed; all of them, by their codes.
  case severalHouses(String, codes: [String])
  /// Neither a degree of damage nor a remark was given.
  case nothingJudged
}
