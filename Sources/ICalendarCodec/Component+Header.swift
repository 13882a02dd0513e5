private import CLibical
internal import PlanModel

extension Component {
  /// A VCALENDAR without entries.
  init(_ header: CalendarHeader, of form: CalendarForm) {
    self.init(ICAL_VCALENDAR_COMPONENT)
    add(Property(icalproperty_new_version("2.0")))
    add(Property(icalproperty_new_prodid(ICalendar.productID)))
    add(Property(icalproperty_new_calscale("GREGORIAN")))
    add(Property(icalproperty_new_method(ICAL_METHOD_PUBLISH)))
    addTitles(header)
    addRefresh(hours: header.refreshHours)
    add(.named("X-WR-TIMEZONE", "Asia/Bangkok"))
    add(.named(OwnProperty.form, form.rawValue))
  }

  /// The names of RFC 7986 and those that clients knew before it; libical reads no empty values.
  private borrowing func addTitles(_ header: CalendarHeader) {
    let name = header.name.text
    if !name.isEmpty {
      add(Property(icalproperty_new_name(name)))
      add(.named("X-WR-CALNAME", name))
    }
    let description = header.description.text
    if !description.isEmpty {
      add(Property(icalproperty_new_description(description)))
      add(.named("X-WR-CALDESC", description))
    }
  }

  private borrowing func addRefresh(hours: Int) {
    let interval = CalendarTime.hours(hours)
    // RFC 7986, 5.7 wants VALUE=DURATION, which libical leaves out of its own REFRESH-INTERVAL.
    add(.named("REFRESH-INTERVAL", icalvalue_new_duration(interval)))
    add(.named("X-PUBLISHED-TTL", "PT\(interval.hours)H"))
  }
}
