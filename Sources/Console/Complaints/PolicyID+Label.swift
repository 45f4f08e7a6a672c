import Domain
import Resources

extension PolicyID {
  /// What must be reached, in a few cells.
  package var label: Phrase {
    switch self {
    case .onScene: Phrase("到场", "on site")
    case .responseInWorkingDays: Phrase("首响(工作日)", "response, days")
    case .responseInHours: Phrase("首响(小时)", "response, hours")
    case .officeReply: Phrase("处理答复", "handling")
    case .neighbourReply: Phrase("邻里答复", "reply")
    case .outsideReply: Phrase("答复或进展", "reply or progress")
    case .utilityReply: Phrase("停水停电答复", "utility reply")
    case .onlineReply: Phrase("网上回复", "online reply")
    case .onlineConcreteReply: Phrase("网上具体答复", "concrete reply")
    case .handlingRecord: Phrase("处理记录表", "handling record")
    case .notifyHead: Phrase("告知负责人", "tell the head")
    case .notifyQuality: Phrase("告知品质部", "tell quality")
    case .quietWeek: Phrase("观察期", "quiet week")
    case .promise: Phrase("承诺", "promise")
    case .departmentLimit: Phrase("部门时限", "department limit")
    case .commitment: Phrase("约定", "commitment")
    case .revisit: Phrase("回访", "revisit")
    case .progress: Phrase("进展联系", "progress contact")
    }
  }
}
