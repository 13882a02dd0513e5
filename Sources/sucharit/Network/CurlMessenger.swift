private import CCurl
internal import Office

/// Sends by libcurl: https, or http on this machine alone, by no proxy, whatever the environment says; it follows
/// no answer to another place, and verifies certificates by those of the system.
struct CurlMessenger: Messenger {
  /// How long all of it may take, and how much may come back.
  var milliseconds = 15_000
  var largestAnswer = 1 << 20

  private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  func post(
    _ octets: [UInt8], as type: String, to address: ServerAddress
  ) throws(MessengerFault) -> MessengerAnswer {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw MessengerFault("libcurl did not start")
    }
    defer { curl_easy_cleanup(handle) }
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(headers) }
    // Without waiting to be told to go on, which not every server does.
    for header in ["Content-Type: \(type)", "Expect:"] {
      headers = curl_slist_append(headers, header)
    }
    let answer = Answer(atMost: largestAnswer)
    let outcome = octets.withUnsafeBytes { body -> CURLcode in
      let settings = [
        text(CURLOPT_URL, address.text, handle), text(CURLOPT_PROTOCOLS_STR, "http,https", handle),
        text(CURLOPT_PROXY, "", handle), text(CURLOPT_USERAGENT, "sucharit", handle),
        number(CURLOPT_FOLLOWLOCATION, 0, handle), number(CURLOPT_NOSIGNAL, 1, handle),
        number(CURLOPT_TIMEOUT_MS, milliseconds, handle),
        number(CURLOPT_CONNECTTIMEOUT_MS, milliseconds / 2, handle),
        number(CURLOPT_POST, 1, handle),
        sucharit_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)),
        sucharit_curl_set_pointer(
          handle, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress)),
        sucharit_curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers),
        sucharit_curl_set_writer(handle, Answer.take, Unmanaged.passUnretained(answer).toOpaque()),
      ]
      if let failed = settings.first(where: { $0 != CURLE_OK }) { return failed }
      return withExtendedLifetime(answer) { curl_easy_perform(handle) }
    }
    guard outcome == CURLE_OK else {
      throw MessengerFault(
        answer.isTooLong ? "the answer is too long" : String(cString: curl_easy_strerror(outcome)))
    }
    return MessengerAnswer(
      status: sucharit_curl_status(handle),
      type: sucharit_curl_content_type(handle).map { String(cString: $0) }, octets: answer.octets)
  }

  private func text(_ option: CURLoption, _ value: String, _ handle: UnsafeMutableRawPointer)
    -> CURLcode
  { sucharit_curl_set_text(handle, option, value) }

  private func number(_ option: CURLoption, _ value: Int, _ handle: UnsafeMutableRawPointer)
    -> CURLcode
  { sucharit_curl_set_number(handle, option, value) }
}

/// What has come back so far. One call of libcurl has it, on one thread.
private final class Answer {
  private(set) var octets: [UInt8] = []
  private(set) var isTooLong = false
  private let limit: Int

  init(atMost limit: Int) { self.limit = limit }

  /// Takes the next octets; taking none of them ends the transfer.
  static let take: sucharit_curl_writer = { octets, size, count, owner in
    guard let octets, let owner else { return 0 }
    let answer = Unmanaged<Answer>.fromOpaque(owner).takeUnretainedValue()
    return answer.add(UnsafeRawBufferPointer(start: octets, count: size * count))
  }

  private func add(_ piece: UnsafeRawBufferPointer) -> Int {
    guard octets.count + piece.count <= limit else {
      isTooLong = true
      return 0
    }
    octets += piece
    return piece.count
  }
}
