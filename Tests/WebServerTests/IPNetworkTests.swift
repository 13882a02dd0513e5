import Testing

@testable import WebServer

@Suite("An address or network of the Internet Protocol") struct IPNetworkTests {
  @Test(
    "has in it what is the same address or begins with the same bits",
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("::1", "0:0:0:0:0:0:0:1"), ("0:0:0:0:0:0:0:1", "::1"),
      ("127.0.0.1", "::ffff:127.0.0.1"), ("10.0.0.0/8", "10.255.0.1"),
      ("10.0.0.0/8", "::ffff:10.1.2.3"), ("192.168.4.0/22", "192.168.7.255"),
      ("0.0.0.0/0", "8.8.8.8"),
      ("2001:db8::/32", "2001:DB8:1::1"), ("fe80::/10", "fe80::1%eth0"),
      ("10.0.0.1/32", "10.0.0.1"),
    ])
  func contains(_ network: String, _ address: String) throws {
    let network = try #require(IPNetwork(network))
    #expect(network.contains(try #require(IPAddress(address))))
  }

  @Test(
    "has nothing else in it",
    arguments: [
      ("127.0.0.1", "127.0.0.2"), ("::1", "::2"), ("10.0.0.0/8", "11.0.0.1"), ("10.0.0.0/8", "::1"),
      ("192.168.4.0/22", "192.168.8.0"), ("2001:db8::/32", "2001:db9::"), ("0.0.0.0/0", "::1"),
    ])
  func others(_ network: String, _ address: String) throws {
    let network = try #require(IPNetwork(network))
    #expect(!network.contains(try #require(IPAddress(address))))
  }

  @Test(
    "is nothing that is written otherwise",
    arguments: [
      "", "foo", "localhost", "127.0.0", "127.0.0.1:80", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/",
      "10.0.0.0/8/8", "10.0.0.0/-1", "::/129", "[::1]", "256.0.0.1", "10.0.0.0/๘",
    ])
  func refused(_ text: String) {
    #expect(IPNetwork(text) == nil)
  }
}
