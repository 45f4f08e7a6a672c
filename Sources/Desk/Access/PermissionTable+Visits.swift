import Domain

extension PermissionTable {
  static let visits: [String: Set<StaffRole>] = [
    "visit.admit": desk.union([.guard, .guardHead]),
    "visit.lead": desk.union([.guard, .guardHead]),
    "visit.return": desk.union([.guard, .guardHead]),
    "visit.undo": desk.union([.guard, .guardHead]),
    "visit.goods": desk.union([.guard, .guardHead]),
    "visit.instruct": desk.union([.guardHead]),
    "visit.endInstruction": desk.union([.guardHead]),
    "slip.setRange": administrators,
    "slip.found": supervisors,
    "purpose.set": administrators,
    "visit.lose": supervisors,
    "visit.rollcall": desk.union(heads).union([.guard]),
    "visit.print": desk.union(heads).union([.guard]),
    "record.unmask": desk.union(heads),
  ]
}
