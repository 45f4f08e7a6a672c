import Testing
@Test func placeholderFrontdesk() {}
