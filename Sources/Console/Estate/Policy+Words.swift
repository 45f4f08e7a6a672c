import Domain
import Resources

extension PolicyID {
  /// What the policy sets a limit to.
  package var words: Phrase {
    switch self {
    case .onScene: Phrase("到场", "on site")
    case .responseInWorkingDays: Phrase("首次响应", "first response")
    case .responseInHours: Phrase("首次响应", "first response")
    case .officeReply: Phrase("处理并答复（物业）", "handled and replied (office)")
    case .neighbourReply: Phrase("答复（邻里）", "replied (neighbours)")
    case .outsideReply: Phrase("协调并答复（外部、开发商）", "coordinated and replied (outside)")
    case .utilityReply: Phrase("答复（水电等）", "replied (utilities)")
    case .onlineReply: Phrase("网上回复", "online reply")
    case .onlineConcreteReply: Phrase("网上具体回复", "concrete online reply")
    case .handlingRecord: Phrase("开处理记录表", "handling record")
    case .notifyHead: Phrase("报负责人", "head told")
    case .notifyQuality: Phrase("报品质部", "quality told")
    case .quietWeek: Phrase("观察期", "quiet week")
    case .promise: Phrase("承诺时间", "promise")
    case .departmentLimit: Phrase("部门时限", "department's limit")
    case .commitment: Phrase("限期与承诺事项", "limit or commitment")
    case .revisit: Phrase("回访", "revisit")
    case .progress: Phrase("进度联系", "progress contact")
    }
  }
}

extension Allowance {
  /// The clock by which it runs.
  package var unitWords: Phrase {
    switch unit {
    case "minutes": Phrase("分钟", "minutes")
    case "hours": Phrase("小时", "hours")
    case "workingDays": Phrase("工作日", "working days")
    case "days": Phrase("天", "days")
    case "dayWorkResumes": Phrase("当日或复工日", "the day work resumes")
    default: Phrase("约定", "as agreed")
    }
  }
}
