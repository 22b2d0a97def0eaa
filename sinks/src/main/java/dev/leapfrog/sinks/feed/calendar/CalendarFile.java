package dev.leapfrog.sinks.feed.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes days as iCalendar (RFC 5545), each as an event of a whole day that keeps nobody busy. */
public final class CalendarFile {
    /** With the parameter that calendars ask for. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private CalendarFile() {}

    /** The calendar in UTF-8. */
    public static byte[] write(List<AnnouncedDay> days) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Leapfrog//Announced days//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Leapfrog: announced ends and prices"));
        days.forEach(day -> calendar.add(event(day)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // A calendar without an event is a calendar too, which the library's check denies.
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException never) {
            throw new IllegalStateException("a calendar could not be written to memory", never);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(AnnouncedDay day) {
        VEvent event = new VEvent(day.day(), day.title());
        event.replace(new DtStamp(day.knownAt()));
        event.add(new Uid(UUID.nameUUIDFromBytes(day.id().getBytes(StandardCharsets.UTF_8)) + "@leapfrog"));
        event.add(new Description(String.join("\n", day.details())));
        event.add(new Status(day.sure() ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
