/// Lets so many in at once; the others wait in the order in which they came.
///
/// Tests that wait for something are all begun together. Each site has some fifteen files open, and past 1,024 of
/// them in one process Foundation can start no program any more.
actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func giveBack() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
