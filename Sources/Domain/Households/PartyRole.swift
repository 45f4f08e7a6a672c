/// What somebody is to a unit (rule RR-6).
package enum PartyRole: String, CaseIterable, Codable, Sendable {
  case owner, family, tenant, user, helper, shop, resident
}

extension PartyRole {
  /// The role by its code or one of its everyday words.
  package init?(word: String) {
    let word = word.searchFolded
    guard let role = PartyRole(rawValue: word) ?? PartyRole.words[word] else { return nil }
    self = role
  }

  private static let words: [String: PartyRole] = Dictionary(
    [
      (.owner, ["业主", "產權人", "产权人", "户主", "房主", "房东", "本人", "业主本人", "業主", "landlord"]),
      (
        .family,
        [
          "家属", "家庭成员", "亲属", "家人", "家屬", "配偶", "子女", "父母", "父亲", "母亲", "妻子", "丈夫", "儿子", "女儿",
          "亲戚",
          "业主家属", "spouse", "child", "parent",
        ]
      ),
      (.tenant, ["租户", "租客", "租住人员", "承租人", "租戶", "租赁户", "房客", "租住", "lessee", "renter"]),
      (.user, ["使用人", "物业使用人", "非业主使用人", "用户", "物业使用者"]),
      (.helper, ["家政", "保姆", "家政人员", "阿姨", "家政服务员", "nanny", "housekeeper"]),
      (.shop, ["商户", "商铺", "店铺", "店主", "商家", "商戶", "merchant"]),
      (.resident, ["住户", "居住人", "常住", "同住", "同住人", "住戶", "居民", "occupant"]),
    ].flatMap { role, words in words.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })
}
