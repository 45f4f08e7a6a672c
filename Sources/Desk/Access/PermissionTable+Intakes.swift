import Domain

extension PermissionTable {
  /// Anyone may receive a complaint (rule CI-3); who verifies, checks and decides is decision 12.
  static let intakes: [String: Set<StaffRole>] = [
    "intake.register": everyone,
    "intake.verifyFacts": coordinators.union([.officeHead]),
    "intake.assign": coordinators.union([.officeHead]),
    "intake.accept": everyone,
    "intake.record": heads.union([.csManager]),
    "intake.respond": everyone,
    "intake.keep": everyone,
    "intake.note": everyone,
    "intake.onlineReply": desk.union(heads).union([.forumOfficer]),
    "intake.approve": heads,
    "intake.handle": everyone,
    "intake.signOff": heads,
    "intake.check": [.csManager, .csHead, .supervisor, .officeHead],
    "intake.revisit": everyone,
    "intake.exempt": coordinators.union([.officeHead]),
    "intake.close": coordinators.union([.officeHead]),
    "intake.reopen": coordinators.union([.officeHead]),
    "intake.count": coordinators.union([.officeHead]),
    "intake.criterion": supervisors,
    "intake.notify": everyone,
    "intake.completeMajor": heads.union([.csManager]),
    "intake.weigh": desk.union(heads),
    "intake.mark": everyone,
    "intake.amend": desk.union(heads),
    "intake.conduct": desk.union(heads),
    "intake.link": coordinators.union([.officeHead]),
    "intake.unlink": coordinators.union([.officeHead]),
    "repair.dispatch": desk.union(heads),
    "repair.proceed": everyone,
    "repair.finish": everyone,
    "repair.confirm": everyone,
    "repair.cancel": desk.union(heads),
  ]
}
