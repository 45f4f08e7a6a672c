import Testing
@Test func placeholderDesk() {}
