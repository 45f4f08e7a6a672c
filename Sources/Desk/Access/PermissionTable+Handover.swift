import Domain

extension PermissionTable {
  static let handover: [String: Set<StaffRole>] = [
    "shift.start": everyone,
    "shift.end": everyone,
    "shift.check": everyone,
    "shift.stay": everyone,
    "shift.leave": everyone,
    "pattern.set": administrators,
    "worklog.confirm": everyone,
    "notebook.write": everyone,
    "notebook.resolve": everyone,
    "notebook.remark": everyone,
    "article.change": desk.union(heads),
    "article.lend": desk.union(heads).union([.guard]),
    "article.return": desk.union(heads).union([.guard]),
    "handover.count": desk.union(heads).union([.guard]),
    "handover.mark": supervisors,
    "handover.draft": desk.union(heads),
    "handover.submit": desk.union(heads).union([.guard]),
    "handover.read": desk.union(heads).union([.guard]),
    "handover.accept": desk.union(heads).union([.guard]),
    "handover.object": desk.union(heads).union([.guard]),
    "handover.settle": supervisors,
    "notice.add": heads.union([.csManager, .dutyManager, .csAssistant]),
    "notice.read": everyone,
    "handover.review": supervisors.union([.csHead, .csManager]),
  ]
}
