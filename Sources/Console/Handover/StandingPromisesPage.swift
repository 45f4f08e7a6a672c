import Desk
import Domain
import Resources
import Terminal

extension PaneAction {
  /// What a shift must do whenever something happens, as rain (rule CH-29).
  static var standingPromises: PaneAction {
    PaneAction(Phrase("遇事要做的承诺", "Promised whenever it happens")) { _ in
      .request(
        .show { desk, clerk, scene in
          let promises = try desk.ask(StandingPromises(), as: clerk)
          let none = DetailPart.text(scene.say("没有。", "There is none."), style: .dim)
          return Page(
            scene.say("遇事要做的承诺", "Promised whenever it happens"),
            promises.isEmpty
              ? [none]
              : promises.map { promise in
                .fact(
                  scene.say("遇\(promise.trigger)", promise.trigger),
                  "\(promise.text)  \(promise.intake)  \(scene.brief(promise.given))")
              })
        })
    }.coded("19")
  }
}
