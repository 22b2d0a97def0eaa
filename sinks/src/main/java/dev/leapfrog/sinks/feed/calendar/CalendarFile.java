package dev.leapfrog.sinks.feed.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;

/** Writes days as iCalendar (RFC 5545), each as an event of a whole day that keeps nobody busy. */
public final class CalendarFile {
    /** With the parameter that calendars ask for. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private CalendarFile() {}

    /** The calendar in UTF-8. */
    public static byte[] write(List<AnnouncedDay> days) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Leapfrog//Announced days//EN");
        calendar.setExperimentalProperty("X-WR-CALNAME", "Leapfrog: announced ends and prices");
        days.forEach(day -> calendar.addEvent(event(day)));
        return FoldedLines.of(unfolded(calendar));
    }

    /** The library folds by characters. */
    private static String unfolded(ICalendar calendar) {
        StringWriter written = new StringWriter();
        try (ICalWriter writer = new ICalWriter(written, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static VEvent event(AnnouncedDay day) {
        VEvent event = new VEvent();
        event.setUid(UUID.nameUUIDFromBytes(day.id().getBytes(StandardCharsets.UTF_8)) + "@leapfrog");
        event.setDateTimeStamp(Date.from(day.knownAt()));
        event.setDateStart(wholeDay(day.day()));
        event.setSummary(day.title());
        event.setDescription(String.join("\n", day.details()));
        event.setStatus(day.sure() ? Status.confirmed() : Status.tentative());
        event.setTransparency(true);
        return event;
    }

    /** Without a time, and so in no time zone. */
    private static DateStart wholeDay(LocalDate day) {
        return new DateStart(
                new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
    }
}
