package io.entrepot.sandbox.openboxes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The spellings of days and moments: two of people, one of machines. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm XXX", Locale.ROOT);

    private Times() {}

    static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    /** To the minute: the seconds are lost. */
    static @Nullable String minute(@Nullable Instant time) {
        return time == null ? null : MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** To the second. */
    static String second(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    static LocalDate readDay(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException unreadable) {
            throw Refusals.invalid("Unparseable date: " + text);
        }
    }

    static @Nullable Instant readMoment(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.length() > 10
                    ? OffsetDateTime.parse(text, MINUTE).toInstant()
                    : LocalDate.parse(text, DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw Refusals.invalid("Unparseable date: " + text);
        }
    }
}
