private import CLibical
internal import PlanModel
private import ThaiCivil

extension Component {
  /// A VEVENT or VTODO with its alarms.
  init(_ entry: CalendarEntry, as form: CalendarForm) {
    self.init(form.component)
    addIdentity(entry)
    switch form {
    case .event: addDaysOfEvent(entry)
    case .todo: addDaysOfTodo(entry)
    }
    addTexts(entry)
    switch form {
    case .event: addStateOfEvent(entry.state)
    case .todo: addStateOfTodo(entry.state)
    }
    for days in entry.alarms { addAlarm(days: days, of: entry, as: form) }
  }

  private borrowing func addIdentity(_ entry: CalendarEntry) {
    let modified = CalendarTime.utc(entry.version.modified)
    let uid = CleanText.oneLine(entry.uid)
    if !uid.isEmpty { add(Property(icalproperty_new_uid(uid))) }
    add(Property(icalproperty_new_dtstamp(modified)))
    add(Property(icalproperty_new_lastmodified(modified)))
    add(Property(icalproperty_new_sequence(Int32(clamping: entry.version.sequence))))
  }

  /// It stands on the due day; `DTEND` is exclusive.
  private borrowing func addDaysOfEvent(_ entry: CalendarEntry) {
    add(Property(icalproperty_new_dtstart(CalendarTime.day(entry.due))))
    add(Property(icalproperty_new_dtend(CalendarTime.day(entry.due.advanced(by: 1)))))
    addStart(entry)
  }

  /// Clients show `DUE` as the last day; it must be later than `DTSTART` (RFC 5545, 3.8.2.3).
  private borrowing func addDaysOfTodo(_ entry: CalendarEntry) {
    if entry.start < entry.due {
      add(Property(icalproperty_new_dtstart(CalendarTime.day(entry.start))))
    }
    add(Property(icalproperty_new_due(CalendarTime.day(entry.due))))
    addStart(entry)
  }

  private borrowing func addStart(_ entry: CalendarEntry) {
    add(.named(OwnProperty.start, icalvalue_new_date(CalendarTime.day(entry.start))))
  }

  /// libical reads no empty values: an empty text is a property that is not there.
  private borrowing func addTexts(_ entry: CalendarEntry) {
    let summary = entry.summary.text
    if !summary.isEmpty { add(Property(icalproperty_new_summary(summary))) }
    let description = entry.description.text
    if !description.isEmpty { add(Property(icalproperty_new_description(description))) }
    for category in entry.categories.map(CleanText.item) where !category.isEmpty {
      add(Property(icalproperty_new_categories(category)))
    }
    if let related = entry.relatedTo.map(CleanText.oneLine), !related.isEmpty {
      add(
        Property(icalproperty_new_relatedto(related))
          .with(icalparameter_new_reltype(ICAL_RELTYPE_PARENT)))
    }
    if let color = entry.color.map(CleanText.oneLine), !color.isEmpty {
      add(Property(icalproperty_new_color(color)))
    }
  }

  private borrowing func addStateOfEvent(_ state: CalendarEntry.State) {
    add(Property(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)))
    switch state {
    case .confirmed:
      add(Property(icalproperty_new_status(ICAL_STATUS_CONFIRMED)))
    case .cancelled:
      add(Property(icalproperty_new_status(ICAL_STATUS_CANCELLED)))
    case .completed(let day):
      add(Property(icalproperty_new_status(ICAL_STATUS_CONFIRMED)))
      add(.named(OwnProperty.completed, icalvalue_new_date(CalendarTime.day(day))))
    }
  }

  private borrowing func addStateOfTodo(_ state: CalendarEntry.State) {
    switch state {
    case .confirmed:
      add(Property(icalproperty_new_status(ICAL_STATUS_NEEDSACTION)))
    case .cancelled:
      add(Property(icalproperty_new_status(ICAL_STATUS_CANCELLED)))
    case .completed(let day):
      let midnight = CalendarTime.utc(CalendarTime.midnight(day))
      add(Property(icalproperty_new_status(ICAL_STATUS_COMPLETED)))
      add(Property(icalproperty_new_completed(midnight)))
      add(Property(icalproperty_new_percentcomplete(100)))
    }
  }

  /// Counted from the start of the due day: where an event starts and where a task ends.
  private borrowing func addAlarm(days: Int, of entry: CalendarEntry, as form: CalendarForm) {
    var trigger = icaltriggertype()
    trigger.duration = CalendarTime.before(days: days)
    let alarm = Component(ICAL_VALARM_COMPONENT)
    alarm.add(Property(icalproperty_new_action(ICAL_ACTION_DISPLAY)))
    switch form {
    case .event:
      alarm.add(Property(icalproperty_new_trigger(trigger)))
    case .todo:
      alarm.add(
        Property(icalproperty_new_trigger(trigger))
          .with(icalparameter_new_related(ICAL_RELATED_END)))
    }
    if !entry.summary.text.isEmpty {
      alarm.add(Property(icalproperty_new_description(entry.summary.text)))
    }
    add(alarm)
  }
}
