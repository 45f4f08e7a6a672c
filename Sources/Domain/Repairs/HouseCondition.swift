/// How damaged a unit is, as the office judges it (form F-21).
package enum DamageDegree: String, CaseIterable, Codable, Sendable {
  case none, slight, moderate, serious
}

/// What the office writes into a unit's repair file beside its repairs.
package struct HouseCondition: Hashable, Codable, Sendable {
  /// Nothing where nobody has judged it.
  package var damage: DamageDegree?
  package var remarks: String

  package init(damage: DamageDegree? = nil, remarks: String = "") {
    self.damage = damage
    self.remarks = remarks
  }
}

/// How much a unit is repaired: 1 is little, 3 much (form F-21).
///
/// With the figures 3 and 6, a unit with two repairs has grade 1, one with three grade 2, and one
/// with six grade 3.
package struct RepairGrade: Hashable, Sendable {
  package let number: Int

  package init(repairs: Int, in settings: HouseSettings) {
    let second = settings.number(.secondGradeRepairs)
    let third = settings.number(.thirdGradeRepairs)
    number = repairs >= third ? 3 : repairs >= second ? 2 : 1
  }
}
