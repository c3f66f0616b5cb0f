package io.entrepot.wmsopenboxes.backend.openboxes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** OpenBoxes' times: to the minute for people, to the second for machines. */
final class VendorTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm XXX", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final long LAST_SECOND = 59;

    private VendorTime() {}

    static String minute(Instant time) {
        return MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }

    static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    static String day(java.time.LocalDate date) {
        return DAY.format(date);
    }

    /**
     * When something happened of which only the minute is told: at its end, but not after the moment at which it was seen, so that stock
     * that was read in that minute does not seem to be newer than goods that left in it.
     */
    static @Nullable Instant endOfMinute(@Nullable String text, Instant seenAt) {
        try {
            var minute =
                    text == null ? null : OffsetDateTime.parse(text, MINUTE).toInstant();
            var end = minute == null ? null : minute.plusSeconds(LAST_SECOND);
            return end == null || end.isBefore(seenAt) ? end : seenAt;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static Instant second(String text) {
        return Instant.parse(text);
    }
}
