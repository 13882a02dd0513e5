import Benchmark
import GRDB
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil
import Transparency

/// What a durable entry costs beside a bare row of the same size under the same settings, and what it
/// costs to read and to verify a log of a million entries.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 20)

  // Each is a commit of its own, put on the disk before the next.
  let commits = 500

  Benchmark("append \(commits) entries") { benchmark in
    LogFolder.with(entries: 0) { store in
      benchmark.startMeasurement()
      for turn in 0..<commits { blackHole(LogFolder.append(turn..<turn + 1, to: store)) }
      benchmark.stopMeasurement()
    }
  }

  Benchmark("insert \(commits) bare rows") { benchmark in
    BareTable.with { table in
      benchmark.startMeasurement()
      for turn in 0..<commits { table.insert(LogFolder.textLike(turn)) }
      benchmark.stopMeasurement()
    }
  }

  let million = 1_000_000
  let once = Benchmark.Configuration(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 0,
    maxDuration: .seconds(60), maxIterations: 1)

  Benchmark("verify \(million) entries", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      benchmark.startMeasurement()
      guard let verification = try? store.verify(), verification.entries == million else {
        fatalError("the log does not verify")
      }
      benchmark.stopMeasurement()
    }
  }

  Benchmark("read \(million) entries", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      benchmark.startMeasurement()
      guard let entries = try? store.entries(), entries.count == million else {
        fatalError("the log cannot be read")
      }
      blackHole(entries)
      benchmark.stopMeasurement()
    }
  }

  Benchmark("read what follows \(million) verified entries", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      guard let head = try? store.head() else { fatalError("the log has no head") }
      LogFolder.append(million..<million + 100, to: store)
      benchmark.startMeasurement()
      guard let entries = try? store.entries(after: head), entries.count == 100 else {
        fatalError("the log cannot be read")
      }
      blackHole(entries)
      benchmark.stopMeasurement()
    }
  }

  Benchmark("tree over \(million) leaves", configuration: once) { benchmark in
    let leaves = (0..<1000).map { Array(LogFolder.textLike($0).utf8) }
    benchmark.startMeasurement()
    var tree = GrowingTree()
    for turn in 0..<million {
      tree.append(MerkleHash(leaf: leaves[turn % leaves.count])) { _, _ in }
    }
    blackHole(tree.head)
    benchmark.stopMeasurement()
  }

  Benchmark("first checkpoint of \(million) entries", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      benchmark.startMeasurement()
      SignedLog.sign(store)
      benchmark.stopMeasurement()
    }
  }

  Benchmark("checkpoint of \(million) entries, 100 added", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      SignedLog.sign(store)
      LogFolder.append(million..<million + 100, to: store)
      benchmark.startMeasurement()
      SignedLog.sign(store)
      benchmark.stopMeasurement()
    }
  }

  // By thousand, since one takes less than the clock of the CPU tells.
  let proofs = 1000
  Benchmark("\(proofs) proofs of entries among \(million)", configuration: once) { benchmark in
    LogFolder.with(entries: million) { store in
      SignedLog.sign(store)
      benchmark.startMeasurement()
      for turn in 0..<proofs { SignedLog.prove(turn * (million / proofs) + 1, store) }
      benchmark.stopMeasurement()
    }
  }
}
