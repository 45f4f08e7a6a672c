import Desk
import Domain
import Resources
import Terminal

/// The forms by which the roster is made.
enum RosterForms {
  /// Fills a post for weeks by a rotation.
  ///
  /// Empty fields go on from the last filling.
  static func fill(in scene: Scene) -> EntryForm {
    let brief = scene.roster
    return EntryForm(
      FillRoster.kind, Phrase("排班（按轮班）", "Fill the roster"),
      [
        post(in: scene),
        .choice(
          "rotation", Phrase("轮班", "Rotation"),
          EntryOption.numbered(brief.rotations.map { ($0.id, $0.words) }), columns: 28
        ).required.preset(brief.runs.first?.rotation ?? brief.rotations.first?.id ?? "").with {
          $0.proposal = { brief.run(of: $0)?.rotation }
        },
        .people("people", Phrase("人员", "People")).onNewLine.with { field in
          field.echo = { entries in
            let people = brief.people(of: entries)
            return people.isEmpty
              ? nil : "\(people.count): " + people.map { scene.name(of: $0) }.joined(separator: " ")
          }
          field.check = { entries in
            let unknown = entries.people("people").unknown
            if let first = unknown.first {
              return Phrase("没有这个人：\(first)", "Nobody here is called \(first)")
            }
            return brief.people(of: entries).isEmpty ? Phrase("请写排哪些人", "Say who") : nil
          }
        }.help(
          Phrase(
            "工号或姓名，按轮转的先后；空着就还是上次那些人。",
            "Numbers or names in order; empty is the same people as last time.")),
        .day("first", Phrase("从", "From")).onNewLine.with { field in
          field.echo = { echo(brief.first(of: $0), $0) }
        }.help(
          Phrase("空着就从上次排到的后一天接着排。", "Empty goes on the day after the last filling.")),
        .day("last", Phrase("到", "To")).with { field in
          field.echo = { echo(brief.last(of: $0), $0) }
        }.help(Phrase("空着就排到那个月的月底。", "Empty is the end of that month.")),
        .day("anchor", Phrase("起轮日", "Cycle")).onNewLine.help(
          Phrase(
            "第一个人从哪天开始轮。空着：接着上次的轮次；人员或轮班换了，就从第一天起。",
            "When the first person begins. Empty goes on; with other people, the first day.")),
      ]
    ) { entries in
      let first = brief.first(of: entries)
      let last = brief.last(of: entries)
      let command = FillRoster(
        entries.secret("post"), by: entries.secret("rotation"), brief.people(of: entries),
        from: first, through: last, anchor: entries.day("anchor"))
      return .perform(
        showing(first, through: last, in: scene, kind: FillRoster.kind) { desk, clerk in
          let planned = try desk.perform(command, as: clerk)
          return Phrase("排了 \(planned.count) 个班。", "\(planned.count) shifts planned.")
        })
    }.verb(Phrase("排班", "Fill"))
  }

  /// Says who keeps one shift.
  static func set(in scene: Scene, _ preset: [String: String] = [:]) -> EntryForm {
    let which: [EntryField] = [
      post(in: scene).onNewLine, .day("date", Phrase("日期", "Date")).required.onNewLine,
      shift("shift", Phrase("班次", "Shift"), scene.roster).required,
    ]
    let whom: [EntryField] = [
      .people("people", Phrase("谁上", "Who")).onNewLine
        .help(Phrase("工号或姓名；空着就是没有人上，要写理由。", "Numbers or names; empty is nobody, with a reason.")),
      .line("remark", Phrase("说明", "Remark"), columns: 50, limit: 200).onNewLine
        .help(Phrase("替班的原因，值班登记上有。", "Why, as the duty register shows it.")),
    ]
    // Pointed at on the roster, the shift is known, and only who keeps it is to be said.
    return EntryForm(
      SetDuty.kind, Phrase("改一班", "Set one shift"), preset.isEmpty ? which + whom : whom + which
    ) { entries in
      guard let date = entries.day("date") else {
        throw EntryFlaw("date", Phrase("请写日期", "Give the date"))
      }
      let command = SetDuty(
        entries.secret("post"), on: date, entries.secret("shift"), entries.people("people").found,
        remark: entries.text("remark"))
      return .perform(
        showing(
          date, through: date, in: scene, kind: SetDuty.kind, undo: former(command, in: scene)
        ) { desk, clerk in
          _ = try desk.perform(command, as: clerk)
          return Phrase("这一班已改。", "That shift is set.")
        })
    }.preset(preset)
  }

  /// Puts back who stood there before a shift was set.
  private static func former(_ change: SetDuty, in scene: Scene) -> [Errand] {
    // Of days that the console does not know nothing can be put back.
    guard scene.roster.days?.contains(change.date) == true else { return [] }
    let duties = scene.roster.duties.filter {
      $0.post == change.post && $0.shift.date == change.date && $0.shift.name == change.shift
    }
    let before = duties.map(\.person)
    guard before != change.people else { return [] }
    let why = duties.first?.remark ?? scene.say(HandoverForms.takenBack)
    let command = SetDuty(change.post, on: change.date, change.shift, before, remark: why)
    return [Errand(command) { _ in Phrase("这一班已改回。", "That shift is as it was.") }]
  }

  /// Adds a post, or changes what is known of one.
  static func post(adding scene: Scene) -> EntryForm {
    EntryForm(
      SetDutyPost.kind, Phrase("岗位", "Post"),
      [
        .line("name", Phrase("名称", "Name"), columns: 20, limit: 20).required.suggesting { _ in
          scene.roster.posts.map { post in
            EntrySuggestion(
              EntryOption(post.id, post.words),
              [
                "name": scene.say(post.words), "phone": post.phone,
                "covered": post.isCovered ? "yes" : "no",
              ])
          }
        },
        .line("phone", Phrase("值班电话", "Duty phone"), columns: 20, limit: 20)
          .help(Phrase("公布给业主的电话，印在排班表上。", "Made known to every owner.")),
        .choice("covered", Phrase("24 小时有人", "Kept day and night"), EntryOption.yesOrNo, columns: 6)
          .preset("yes").onNewLine
          .help(Phrase("是：排班有空档时，日盘点会发现。", "Yes: the stocktake finds gaps in its roster.")),
        .choice("on", Phrase("还在用", "In use"), EntryOption.yesOrNo, columns: 6).preset("yes"),
      ]
    ) { entries in
      let name = entries.text("name")
      let known = scene.roster.posts.first {
        [$0.id, $0.chinese, $0.english].map(\.searchFolded).contains(name.searchFolded)
      }
      let post = DutyPost(
        id: known?.id ?? name, chinese: known?.chinese ?? name, english: known?.english ?? name,
        phone: entries.text("phone"), isCovered: entries.isYes("covered"),
        isOn: entries.isYes("on"))
      return .perform(Errand(SetDutyPost(post)) { _ in Phrase("岗位已定。", "The post is set.") })
    }
  }
}

// MARK: Fields and answers that several have

extension RosterForms {
  static func post(in scene: Scene) -> EntryField {
    .choice(
      "post", Phrase("岗位", "Post"),
      EntryOption.numbered(scene.roster.posts.map { ($0.id, $0.words) }), columns: 16
    ).required.preset(scene.roster.posts.first?.id ?? "")
  }

  static func shift(_ id: String, _ label: Phrase, _ brief: RosterBrief) -> EntryField {
    let names = brief.plans.sorted { $0.start < $1.start }.map(\.shift)
    let known = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return .choice(
      id, label,
      EntryOption.numbered(known.map { ($0, ShiftPlan.words(forShift: $0)) }), columns: 14)
  }

  static func echo(_ day: Day, _ entries: Entries) -> String {
    "\(day.weekdayPhrase.text(in: entries.language)) \(day)"
  }

  private static let noGaps = Phrase("没有空档。", "No gaps.")

  /// Does something to the roster of some days, shows it, and tells which of them begin a gap, and
  /// who has two shifts in a row by then.
  static func showing(
    _ day: Day, through last: Day, in scene: Scene, kind: String, undo: [Errand] = [],
    _ change: @escaping @Sendable (FrontDesk, SignedIn) throws -> Phrase
  ) -> Errand {
    Errand(kind: kind) { desk, clerk in
      let said = try change(desk, clerk)
      let page = try RosterGrid.page(at: day, desk, clerk, in: scene)
      var sentences = [said, noGaps]
      if let sheet = page.roster?.sheet {
        let gaps = sheet.gaps(beginningFrom: day, through: last)
          .sentence(posts: sheet.posts, zone: scene.zone)
        let doubled = sheet.inARow(from: day, days: last.number - day.number + 2)
          .sentence { scene.name(of: $0) }
          .map { Phrase(" " + $0.text(in: .chinese), $0.text(in: .english)) }
        sentences = [said, gaps ?? noGaps, doubled].compactMap { $0 }
      }
      var done = Errand.Done(
        Phrase(
          sentences.map { $0.text(in: .chinese) }.joined(),
          sentences.map { $0.text(in: .english) }.joined(separator: " ")))
      done.page = page
      done.undo = undo
      return done
    }
  }
}

extension RosterBrief {
  /// How the post that a form is about was filled last.
  func run(of entries: Entries) -> RotationRun? {
    runs.first { $0.post == entries.secret("post") }
  }

  /// Those who were named, else those of the last filling.
  func people(of entries: Entries) -> [StaffNumber] {
    entries.isEmpty("people") ? run(of: entries)?.people ?? [] : entries.people("people").found
  }

  /// The day that was named, else the one after the last filling, else the next month's first.
  func first(of entries: Entries) -> Day {
    let today = entries.zone.day(of: entries.now)
    let next = run(of: entries).map { max($0.last.adding(days: 1), today) }
    return entries.day("first") ?? next ?? today.endOfMonth.adding(days: 1)
  }

  func last(of entries: Entries) -> Day {
    entries.day("last") ?? first(of: entries).endOfMonth
  }
}

extension Day {
  /// The last day of its month.
  var endOfMonth: Day {
    adding(days: Day.length(ofMonth: month, year: year) - dayOfMonth)
  }
}
