import ArgumentParser
import ICalendarCodec
import Office
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil

/// `sucharit calendar`: one iCalendar file for all and one for each owner.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write a plan's obligations as iCalendar files: one for all, one for each owner.",
    discussion: """
      Running it again changes nothing: an entry gets a new edition only when what it says has changed, \
      and one that left the plan is published as cancelled until its fiscal year is over. A file in \
      the folder that is not ours, or that another program changed, is an error; then nothing is written.

      Where more than ten of the published entries, and more than one in ten, would be cancelled or \
      removed, nothing is written without --allow-removals.
      """)

  @OptionGroup var options: ScheduleOptions

  @Option(help: "Only what is due in this fiscal year (BE); the files then bear the year.")
  var year: FiscalYear?

  @Option(help: "Only the calendar of this owner, by name or id; may be repeated.")
  var owner: [String] = []

  @Option(
    help: "event, or todo: tasks, in files of their own. Google and Outlook show events only.")
  var component = CalendarForm.event

  @Option(
    name: [.short, .customLong("output")],
    help: "Folder to write to, or - for standard output; calendars/<plan id> otherwise.")
  var output: String?

  @Option(help: "The instant of this edition, as 2026-11-21T09:00:00+07:00; by default the clock.")
  var now: Instant?

  @Option(
    help: """
      Data folder with a log; what is done, overdue or cannot be done is then marked. Where no plan is named, \
      it is the one that the log adopted.
      """)
  var data: String?

  @Flag(help: "Only print what would be added, moved and cancelled.") var dryRun = false

  @Flag(help: "Cancel and remove entries even where they are many.") var allowRemovals = false

  func run() throws {
    if output == "" {
      throw Failure(ExitStatus.usage, "the folder's name is empty", hint: "-o DIR, or -o -")
    }
    let (schedule, progress) = try scheduleWithProgress()
    ScheduleOptions.noteUnknownHolidays(schedule, among: schedule.obligations)
    let calendars = try CalendarSet(
      schedule, progress: progress, year: year, owners: owner, form: component)
    if output == "-" {
      try print(calendars)
    } else {
      let folder = output ?? "calendars/\(schedule.plan.id)"
      let publishing = try CalendarFolder(folder, calendars, now: now ?? Live.now)
      if !dryRun {
        if !allowRemovals, let refusal = publishing.largeRemoval { throw refusal }
        try publishing.write()
      }
      Console.write(publishing.report(isDryRun: dryRun))
    }
  }

  /// What is owed by the plan in force, and how far everything is, whatever its year: by the plan that is named, and
  /// nil, where no log is.
  private func scheduleWithProgress() throws -> (Schedule, Progress?) {
    guard let data else { return (try options.schedule(), nil) }
    let instant = now ?? Live.now
    let folder = DataFolder(data)
    let edition = try folder.edition(
      plan: options.plan, holidays: options.holidays, items: options.items)
    let store = try folder.log(toReadOf: edition.schedule.plan)
    let book = try Failure.ofStore {
      try Book(edition, Log(store.entries()), in: store).upTo(instant)
    }
    book.noteDeviation()
    let today = instant.bangkokDay
    return (
      book.schedule, Progress(book.schedule, book.log, year: today.fiscalYear, asOf: today)
    )
  }

  /// To standard output goes one calendar: all, or that of the owner named.
  private func print(_ calendars: CalendarSet) throws {
    guard owner.count <= 1, let calendar = owner.isEmpty ? calendars.all : calendars.ofOwners.first
    else {
      throw Failure(
        ExitStatus.usage, "standard output takes one calendar", hint: "name one --owner, or -o DIR")
    }
    let edition = now ?? Live.now
    let first = Publication(of: calendar.calendar, after: nil, now: edition)
    ICalendar.encode(first.calendar) { Console.write($0) }
  }
}
