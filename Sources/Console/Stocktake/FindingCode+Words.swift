import Domain
import Resources

extension FindingCode {
  /// The finding in the handbook's words.
  package var words: Phrase { caseWords ?? otherWords }

  private var caseWords: Phrase? {
    switch self {
    case .noPersonInCharge: Phrase("无责任人", "no person in charge")
    case .responseMissingOrLate: Phrase("首次响应缺失或迟到", "first response missing or late")
    case .handlingOverdue: Phrase("处理或答复超时", "handling or reply overdue")
    case .promiseBroken: Phrase("承诺未兑现", "promise broken")
    case .onSceneLate: Phrase("到场迟到", "on site late")
    case .onlineReplyMissingOrLate: Phrase("网上回复缺失或迟到", "online reply missing or late")
    case .handlingRecordMissing: Phrase("缺处理记录表", "handling record missing")
    case .headNotTold: Phrase("未报或迟报负责人", "head not told, or late")
    case .qualityNotTold: Phrase("未报或迟报品质部", "quality not told, or late")
    case .majorIncomplete: Phrase("重大投诉材料不全", "major complaint incomplete")
    case .resultMissing: Phrase("缺结果或反馈", "result or feedback missing")
    case .signOffMissing: Phrase("缺部门签字", "sign-off missing")
    case .finalClassMissing: Phrase("缺最终类别或原因", "final class or cause missing")
    case .revisitDue: Phrase("该回访", "revisit due")
    case .quietWeekOver: Phrase("观察期满，可关闭", "quiet week over, ready to close")
    case .countingUndecided: Phrase("是否计数未定", "counting undecided")
    case .departmentLimitPassed: Phrase("部门时限已过", "department limit passed")
    case .noCustomerContact: Phrase("久未联系客户", "no customer contact")
    case .fieldsMissing: Phrase("缺必填项", "required fields missing")
    case .upwardReportMissing: Phrase("缺上报或评审", "upward report or review missing")
    case .repairNotDispatched: Phrase("报修未派工", "repair not dispatched")
    case .repairPastAgreedTime: Phrase("过了约定时间", "past its agreed time")
    case .ownerSignatureMissing: Phrase("缺业主签字或评价", "owner's signature or rating missing")
    default: nil
    }
  }

  private var otherWords: Phrase {
    switch self {
    case .dissatisfiedOnFreeService: Phrase("无偿服务不满意", "dissatisfied with a free service")
    case .repeatedFault: Phrase("同一故障重复", "the same fault again")
    case .developerLetterMissing: Phrase("缺致开发商函", "letter to the developer missing")
    case .disputeRecordMissing: Phrase("缺纠纷记录", "dispute record missing")
    case .limitPassed: Phrase("期限或承诺已过", "limit or commitment past")
    case .slipNotReturned: Phrase("访客单未交回", "slip not returned")
    case .documentNotReturned: Phrase("证件未注明归还", "document not marked returned")
    case .hostCallMissing: Phrase("身份不明无核实电话", "identity unclear, no host call")
    case .handoverUnsigned: Phrase("交接班未签", "handover unsigned")
    case .handoverMissing: Phrase("缺交接班记录", "handover missing")
    case .handoverIncomplete: Phrase("交接班不全", "handover incomplete")
    case .handoverAbnormal: Phrase("交接班异常", "handover abnormal")
    case .dailyLogMissing: Phrase("缺上班日志", "no daily log")
    case .entryNotHandedOver: Phrase("待办记事未交班", "entry not handed over")
    case .rosterGap: Phrase("排班有空档", "roster gap")
    case .callWithoutRecord: Phrase("来电无记录", "call without record")
    case .periodicDutyOverdue: Phrase("定期事项超时", "periodic duty overdue")
    case .dayWithoutStocktake: Phrase("漏盘一日", "a day without stocktake")
    default: Phrase(rawValue, rawValue)
    }
  }
}
