import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The deadline policies, which are data.
struct PolicyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The deadline policies.", subcommands: [List.self, Set.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every policy with its figure.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let policies = session.house.policies.all
      return Answer(.array(policies.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("时限", "Policy"), Phrase("要做到什么", "Milestone"), Phrase("数值", "Amount"),
            Phrase("单位", "Unit"), Phrase("依据", "Rule"), Phrase("启用", "On"),
          ],
          rows: policies.map { policy in
            [
              policy.id.rawValue, policy.id.words.text(in: language),
              policy.allowance.amount.map(String.init) ?? "",
              policy.allowance.unitWords.text(in: language), policy.rule, policy.isOn ? "*" : "",
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change a policy's figure or clock, or switch it on or off.")

    @Argument(help: "The policy, as P-03.")
    var policy: String

    @Option(help: "The figure.")
    var amount: Int?

    @Option(help: "The clock: minutes, hours, workingDays, days.")
    var unit: String?

    @Flag(inversion: .prefixedNo, help: "Whether the policy runs.")
    var on: Bool?

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let old = session.house.policies.all.first(where: { $0.id.rawValue == policy }) else {
        throw Refusal.calendar(.noSuchPolicy(policy))
      }
      let unit = unit ?? old.allowance.unit
      guard self.unit == nil || Allowance.counted.contains(unit) else {
        throw UsageFailure.badCode("--unit", unit, known: Allowance.counted)
      }
      guard let allowance = Allowance(unit: unit, amount: amount ?? old.allowance.amount) else {
        throw Refusal.calendar(.amountOutOfRange(policy))
      }
      let new = DeadlinePolicy(
        id: old.id, milestone: old.milestone, condition: old.condition, allowance: allowance,
        start: old.start, stop: old.stop, rule: old.rule, isOn: on ?? old.isOn)
      let saved = try session.perform(SetPolicy(new))
      return Answer(saved.json, Phrase("已改 \(policy)。", "Changed \(policy)."))
    }
  }
}

/// The figures of the house that are no deadlines.
struct SettingCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setting", abstract: "The settings of the house.",
    subcommands: [List.self, Set.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every setting with its value.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let settings = session.house.settings
      return Answer(
        .array(
          SettingKey.allCases.map {
            ["name": .string($0.rawValue), "value": .string(settings[$0])]
          })
      ) { language in
        TextTable(
          headings: [
            Phrase("设置", "Setting"), Phrase("值", "Value"), Phrase("意思", "What it decides"),
          ],
          rows: SettingKey.allCases.map {
            [$0.rawValue, settings[$0], $0.words.text(in: language)]
          }
        ).text(in: language)
      }
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change a setting.")

    @Argument(help: "The setting, as setting list names it.")
    var name: String

    @Argument(help: "Its value.")
    var value: String

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let key = SettingKey(rawValue: name) else {
        throw Refusal.estate(.noSuchSetting(name))
      }
      let value = try session.perform(SetSetting(key, to: value))
      return Answer(
        ["name": .string(name), "value": .string(value)],
        Phrase("已设 \(name) = \(value)。", "\(name) is now \(value)."))
    }
  }
}

extension DeadlinePolicy {
  fileprivate var json: JSONValue {
    [
      "policy": .string(id.rawValue), "milestone": .string(milestone),
      "condition": .string(condition), "amount": JSONValue(allowance.amount),
      "unit": .string(allowance.unit), "start": .string(start), "stop": .string(stop),
      "rule": .string(rule), "on": .bool(isOn),
    ]
  }
}
