import Domain
import Resources

extension PaperRefusal {
  var sentence: Phrase {
    switch self {
    case .noRecord(let id):
      Phrase(
        "\(id) 还没有开处理记录表，请先用 record 指定责任人。",
        "\(id) has no handling record yet; name its person with record first.")
    case .noLetter(let id):
      Phrase("\(id) 没有这封函，请先用 letter 写函。", "\(id) has no such letter; write it with letter first.")
    case .noReply(let id):
      Phrase(
        "\(id) 没有这封发出的答复，先起草、批准、发出。",
        "\(id) has no such answer that went out; draft, approve and send it first.")
    case .copiesOutOfRange: Phrase("份数要在 1 到 20 之间。", "Print 1 to 20 copies.")
    }
  }
}
