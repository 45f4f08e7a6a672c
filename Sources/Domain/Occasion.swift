/// Who is at the desk, when, in which shift, and under which rules of the house.
package struct Occasion: Sendable {
  package let clerk: Staff
  /// When it is done, by the clock of this desk.
  package let moment: Moment
  /// The name of the desk, as it stands in the journal.
  package let desk: String
  package let house: HouseRules

  package init(clerk: Staff, moment: Moment, desk: String, house: HouseRules) {
    self.clerk = clerk
    self.moment = moment
    self.desk = desk
    self.house = house
  }

  /// The day it is in the estate.
  package var today: Day { house.zone.day(of: moment) }
}
