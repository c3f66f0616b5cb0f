package io.entrepot.sandbox.shiphero;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** ShipHero's times: UTC, without a zone, in whole seconds, spelled with a T or with a blank. */
final class Times {

    private static final DateTimeFormatter WITH_T =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WITH_BLANK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Times() {}

    static String write(Instant time) {
        return WITH_T.format(time);
    }

    static String writeWithBlank(Instant time) {
        return WITH_BLANK.format(time);
    }

    /** Reads a date, a time without zone, or one with a zone. */
    static Instant read(String text) {
        var full = text.length() == "yyyy-MM-dd".length() ? text + "T00:00:00" : text.replace(' ', 'T');
        return full.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(full).toInstant()
                : LocalDateTime.parse(full).toInstant(ZoneOffset.UTC);
    }
}
