import Resources

/// What the kinds of the journal are called on screen and paper.
package enum JournalWords {
  /// The kind in words, or the kind itself where a newer program has written it.
  package static func phrase(for kind: String) -> Phrase { all[kind] ?? Phrase(kind, kind) }

  private static let all = estate.merging(desk) { $1 }.merging(intakes) { $1 }

  private static let estate: [String: Phrase] = [
    "estate.setUp": Phrase("建立数据文件", "set up the file"),
    "staff.add": Phrase("加入员工", "took somebody on"),
    "staff.leave": Phrase("员工离职", "let somebody go"),
    "staff.setPin": Phrase("换口令", "set a PIN"),
    "staff.endWait": Phrase("解除口令等待", "ended the wait after wrong PINs"),
    "calendar.load": Phrase("载入日历", "loaded the calendar"),
    "policy.set": Phrase("改时限", "changed a policy"),
    "setting.set": Phrase("改设置", "changed a setting"),
    "scheme.change": Phrase("改分类", "changed a scheme"),
    "household.import": Phrase("导入住户", "imported households"),
    "record.unmask": Phrase("查看全名电话", "saw a name or phone whole"),
    "retention.run": Phrase("到期清除", "ran the retention"),
    "retention.erase": Phrase("删除个人信息", "erased personal data"),
    "clock.wentBack": Phrase("时钟倒退", "the clock went back"),
    "clock.moved": Phrase("时限重算", "deadlines reckoned anew"),
  ]

  private static let desk: [String: Phrase] = [
    "visit.admit": Phrase("访客登记", "registered a visitor"),
    "visit.lead": Phrase("访客入内", "led a visitor in"),
    "visit.return": Phrase("收回访客单", "took a slip back"),
    "visit.undo": Phrase("撤销访客的一步", "took a step on a visit back"),
    "visit.lose": Phrase("注销访客单", "wrote a slip off"),
    "visit.rollcall": Phrase("消防点名", "called the roll"),
    "shift.start": Phrase("上班", "went on duty"),
    "shift.end": Phrase("下班", "went off duty"),
    "pattern.set": Phrase("定班制", "set a shift pattern"),
    "worklog.confirm": Phrase("确认上班日志", "confirmed a daily log"),
    "notebook.write": Phrase("岗位记事", "wrote in the notebook"),
    "notebook.resolve": Phrase("记事办结", "dealt with a note"),
    "article.change": Phrase("物品变动", "changed an article"),
    "handover.draft": Phrase("改交班草稿", "changed the draft"),
    "handover.submit": Phrase("交班", "handed over"),
    "handover.read": Phrase("阅读交班", "read a handover"),
    "handover.accept": Phrase("接班", "took over"),
    "handover.object": Phrase("拒接或保留", "objected to a handover"),
    "handover.settle": Phrase("裁定交接争议", "settled a dispute"),
    "handover.review": Phrase("审阅交班", "reviewed a handover"),
    "stocktake.open": Phrase("开始盘点", "opened a stocktake"),
    "stocktake.answer": Phrase("答复发现", "answered a finding"),
    "stocktake.count": Phrase("清点物品", "counted an article"),
    "stocktake.sign": Phrase("盘点签字", "signed a stocktake"),
    "stocktake.emergency": Phrase("紧急结束盘点", "closed in emergency"),
    "stocktake.settle": Phrase("办结盘点事项", "settled a commitment"),
  ]

  private static let intakes: [String: Phrase] = [
    "intake.register": Phrase("受理登记", "registered an intake"),
    "intake.amend": Phrase("更正分类", "amended the classification"),
    "intake.conduct": Phrase("登记行为投诉", "recorded a complaint of conduct"),
    "intake.mark": Phrase("改标记", "changed a mark"),
    "repair.proceed": Phrase("维修推进", "moved a repair on"),
    "dispute.record": Phrase("纠纷记录", "recorded a dispute"),
    "dispute.jointLetter": Phrase("登记联名信", "registered a joint letter"),
    "intake.verifyFacts": Phrase("核实", "verified the facts"),
    "intake.assign": Phrase("派单", "assigned"),
    "intake.accept": Phrase("接单", "accepted"),
    "intake.record": Phrase("开处理记录表", "opened the handling record"),
    "intake.respond": Phrase("答复客户", "told the customer"),
    "intake.keep": Phrase("承诺兑现", "kept a promise"),
    "intake.note": Phrase("跟进记录", "noted a step"),
    "intake.onlineReply": Phrase("网上回复", "worked on the online reply"),
    "intake.approve": Phrase("批准回复", "approved a reply"),
    "intake.handle": Phrase("处理完毕", "handled"),
    "intake.signOff": Phrase("部门签字", "signed off"),
    "intake.check": Phrase("验证合格", "checked"),
    "intake.revisit": Phrase("回访", "revisited"),
    "intake.exempt": Phrase("免回访", "exempted from the revisit"),
    "intake.close": Phrase("关闭", "closed"),
    "intake.reopen": Phrase("重新打开", "reopened"),
    "intake.quietWeekOver": Phrase("观察期满关闭", "closed by the quiet week"),
    "intake.count": Phrase("决定是否计数", "decided the counting"),
    "intake.criterion": Phrase("定重大标准", "set a criterion"),
    "intake.notify": Phrase("通报", "notified"),
    "intake.completeMajor": Phrase("补重大投诉材料", "completed a major complaint"),
    "intake.weigh": Phrase("改轻重或分类", "weighed"),
    "intake.link": Phrase("并案", "linked"),
    "intake.unlink": Phrase("拆案", "unlinked"),
    "repair.dispatch": Phrase("报修派工", "dispatched a repair"),
    "repair.finish": Phrase("修复", "finished a repair"),
    "repair.confirm": Phrase("业主确认", "confirmed a repair"),
    "repair.cancel": Phrase("取消报修", "cancelled a repair"),
  ]
}
