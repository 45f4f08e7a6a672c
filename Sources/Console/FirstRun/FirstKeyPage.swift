import Resources
import Terminal

/// The first key of the seals, told once to whoever sets a file up.
package enum FirstKeyPage {
  /// What is to be done with it.
  package static let advice = Phrase(
    "只显示这一次。抄在纸上，锁在前台拿不到的地方；以后核对封印用：frontdesk journal verify --first-key。不抄也能用，主管随时可以另起一把（frontdesk journal first-key）。",
    "It is shown only now. Write it down and lock it away where nobody of the desk can reach it; it proves the seals later: frontdesk journal verify --first-key. Without it everything works, and a supervisor can begin another at any time (frontdesk journal first-key)."
  )
  package static let title = Phrase("封印的首钥", "The first key of the seals")

  static func page(_ firstKey: String, in scene: Scene) -> Page {
    Page(
      scene.say(title), [.blank, .text(firstKey, style: .title), .blank, .text(scene.say(advice))])
  }
}
