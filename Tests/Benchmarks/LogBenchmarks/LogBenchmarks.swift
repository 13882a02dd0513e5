import Benchmark
import GRDB
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil

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
}
