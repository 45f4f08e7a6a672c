import Domain
import Testing

/// Which letters are the one that a class 2 complaint needs (rule CH-20).
struct DeveloperLetterTests {
  @Test(arguments: [
    "developer", "Developer", "The developer's centre", "开发商", "开发商客户关系中心", "翠湖开发商工程部",
    "地产公司客户关系中心",
  ])
  func `a letter to the developer is one, in anybody's words`(body: String) {
    #expect(Deed.letterSent(to: body).isLetterToDeveloper)
  }

  @Test(arguments: ["供电局", "房地产管理局", "维保单位"])
  func `a letter to another body is not`(body: String) {
    #expect(!Deed.letterSent(to: body).isLetterToDeveloper)
  }

  @Test func `what is no letter is not`() {
    #expect(!Deed.waiting(body: "开发商").isLetterToDeveloper)
  }
}
