import Domain

extension PermissionTable {
  /// Who signs which part is a rule of its own (DEC-12).
  static let stocktake: [String: Set<StaffRole>] = [
    "stocktake.open": desk.union(heads),
    "stocktake.answer": desk.union(heads),
    "stocktake.count": desk.union(heads),
    "stocktake.sign": [.csHead, .techHead, .supervisor, .officeHead],
    "stocktake.emergency": supervisors,
    "stocktake.settle": everyone,
    "stocktake.print": desk.union(heads),
  ]
}
