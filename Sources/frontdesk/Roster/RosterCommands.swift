import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension Absence.Kind: ExpressibleByArgument {}

/// Who comes when, and who came.
struct RosterCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "The duty roster: posts, shifts, swaps, absences, gaps.",
    subcommands: [
      Show.self, Set.self, Fill.self, Gaps.self, Mine.self, Swap.self, Agree.self, Decline.self,
      Withdraw.self, Swaps.self, Away.self, Back.self, Absences.self, Register.self, Print.self,
      Post.self, Rotation.self,
    ])

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "The roster of some days, with its gaps.")

    @Option(help: "The first day. Else this week's Monday.") var from: String?
    @Option(help: "How many days.") var days = 7
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.roster(from: from.map(session.day), days: days)
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Say who keeps one shift; nobody named leaves it empty.",
      discussion: "Who stood there before and is not named gives way. A shift that is over stays.")

    @Argument(help: "The day on which it begins.") var date: String
    @Argument(help: "The shift, as day or night.") var shift: String
    @Option(help: "Who, by number; repeat it for several.") var person: [String] = []
    @Option(help: "The post.") var post = "frontDesk"
    @Option(help: "Why, where it is no matter of course.") var remark: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let day = try session.day(date)
      _ = try session.perform(
        SetDuty(
          post.trimmed, on: day, try session.shift(shift),
          try person.map { try StaffNumber($0) }, remark: remark?.trimmed ?? ""))
      return try session.roster(from: day.monday, days: 7)
    }
  }

  struct Fill: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "fill", abstract: "Fill a post for days or weeks by a rotation.",
      discussion: """
        People go round in the order they are named. The same people by the same rotation go on with \
        the cycle where they are. What stood there before gives way, but for shifts that are over.
        """)

    @Argument(help: "The rotation, as dayNight.") var rotation: String
    @Option(help: "The first day.") var from: String
    @Option(help: "The last day.") var to: String
    @Option(help: "Who, by number; repeat it for several.") var person: [String] = []
    @Option(help: "The post.") var post = "frontDesk"
    @Option(help: "On which day the first person begins the cycle.") var anchor: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let (first, last) = (try session.day(from), try session.day(to))
      _ = try session.perform(
        FillRoster(
          post.trimmed, by: rotation.trimmed, try person.map { try StaffNumber($0) }, from: first,
          through: last, anchor: try anchor.map(session.day)))
      return try session.roster(from: first, days: last.number - first.number + 1)
    }
  }

  struct Gaps: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "gaps", abstract: "When nobody is planned at a post that must be kept.")

    @Option(help: "The first day. Else today.") var from: String?
    @Option(help: "How many days.") var days = 31
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let first = try from.map(session.day) ?? session.today
      let sheet = try session.ask(ReadRoster(from: first, days: days))
      let zone = session.zone
      return Answer(.array(sheet.gaps.map { $0.json(in: zone) })) { language in
        guard !sheet.gaps.isEmpty else { return sheet.noGaps.text(in: language) }
        return TextTable(
          headings: [Phrase("岗位", "Post"), Phrase("起", "From"), Phrase("止", "To")],
          rows: sheet.gaps.map {
            [sheet.posts.name($0.post, in: language), zone.text($0.from), zone.text($0.to)]
          }
        ).text(in: language)
      }
    }
  }

  struct Mine: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "mine", abstract: "Your own shifts to come.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let now = session.now()
      let brief = try session.desk.ask(ReadRosterBrief(), as: clerk)
      let duties = brief.duties.filter {
        $0.person == clerk.number && $0.shift.plannedEnd > now
      }
      let zone = session.zone
      return Answer(.array(duties.map { $0.json(in: zone) })) { language in
        TextTable(
          headings: [
            Phrase("日期", "Date"), Phrase("班次", "Shift"), Phrase("时间", "Hours"),
            Phrase("岗位", "Post"), Phrase("说明", "Remark"),
          ],
          rows: duties.map {
            [
              "\($0.shift.date)", $0.shift.words.text(in: language), $0.shift.hours(in: zone),
              brief.posts.name($0.post, in: language), $0.remark,
            ]
          }
        ).text(in: language)
      }
    }
  }
}

extension DeskSession {
  var today: Day { zone.day(of: now()) }

  /// The lasting name of a shift, however it was called.
  func shift(_ typed: String) throws -> String {
    ShiftPlan.name(of: typed.trimmed, among: try ask(ListShiftPlans()))
  }

  /// The roster of some days, as an answer.
  fileprivate func roster(from first: Day?, days: Int) throws -> Answer {
    let sheet = try ask(ReadRoster(from: first ?? today.monday, days: max(1, days)))
    return Answer(sheet.json) { RosterText(sheet, in: $0).text }
  }
}
