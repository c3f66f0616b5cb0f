package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.partner.Partner;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads the dates and times of documents, which are written by the partner's clock unless they say by which. */
public final class Moments {

    /** What clocks may differ by; a moment further ahead was not yet. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Moments() {}

    /**
     * A moment that has passed.
     *
     * @param zone a code of data element 623, or empty
     */
    public static Instant past(ReceivedSet received, String date, String time, String zone) {
        var moment = time.isEmpty() ? onDay(received, date(date)) : at(received.partner(), date, time, zone);
        if (moment.isAfter(received.receivedAt().plus(TOLERANCE))) {
            throw new HeldException(
                    CaseReason.CLOCK_AHEAD,
                    "it speaks of " + moment + ", which is after its own arrival at " + received.receivedAt());
        }
        return moment;
    }

    /** A day without a time: the moment of the document's making if it is that day, else the end of the day. */
    private static Instant onDay(ReceivedSet received, LocalDate day) {
        var group = received.group();
        var made = date(group.createdDate());
        return made.equals(day)
                ? received.partner().at(day, time(group.createdTime()))
                : received.partner().at(day, END_OF_DAY);
    }

    private static Instant at(Partner partner, String date, String time, String zone) {
        return date(date).atTime(time(time)).atZone(zone(partner, zone)).toInstant();
    }

    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            throw new HeldException(CaseReason.WRONG_DATE, "'" + text + "' is no date");
        }
    }

    private static LocalTime time(String text) {
        try {
            var hours = Integer.parseInt(text.substring(0, 2));
            var minutes = Integer.parseInt(text.substring(2, 4));
            var seconds = text.length() >= 6 ? Integer.parseInt(text.substring(4, 6)) : 0;
            return LocalTime.of(hours, minutes, seconds);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException wrong) {
            throw new HeldException(CaseReason.WRONG_DATE, "'" + text + "' is no time");
        }
    }

    private static ZoneId zone(Partner partner, String code) {
        return switch (code) {
            case "", "LT" -> partner.zone();
            case "UT" -> ZoneOffset.UTC;
            case "ET" -> ZoneId.of("America/New_York");
            case "ES" -> ZoneOffset.ofHours(-5);
            case "ED" -> ZoneOffset.ofHours(-4);
            case "CT" -> ZoneId.of("America/Chicago");
            case "MT" -> ZoneId.of("America/Denver");
            case "PT" -> ZoneId.of("America/Los_Angeles");
            default -> throw new HeldException(CaseReason.WRONG_DATE, "time zone '" + code + "' is unknown");
        };
    }
}
