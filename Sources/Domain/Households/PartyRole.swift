/// What somebody is to a unit (rule RR-6).
package enum PartyRole: String, CaseIterable, Codable, Sendable {
  case owner, family, tenant, user, helper, shop, resident
}
