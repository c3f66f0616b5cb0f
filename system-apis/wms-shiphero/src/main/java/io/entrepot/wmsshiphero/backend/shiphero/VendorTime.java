package io.entrepot.wmsshiphero.backend.shiphero;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ShipHero's times: UTC in whole seconds, without a zone, in several spellings. */
final class VendorTime {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,11})(\\.\\d+)?");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final long LAST_MILLISECOND = 999;

    private VendorTime() {}

    static String write(Instant time) {
        return WRITTEN.format(time);
    }

    /**
     * When something happened that is known at {@code latest}: at the end of the second that the vendor names, so that
     * it does not seem to come before what was known earlier in that second.
     */
    static @Nullable Instant read(@Nullable String text, Instant latest) {
        var read = text == null ? null : read(text);
        if (read == null) {
            return null;
        }
        var end = read.equals(read.truncatedTo(ChronoUnit.SECONDS)) ? read.plusMillis(LAST_MILLISECOND) : read;
        return end.isAfter(latest) ? latest : end;
    }

    private static @Nullable Instant read(String text) {
        try {
            var epoch = EPOCH.matcher(text);
            if (epoch.matches()) {
                return Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            }
            var spelled = text.replace(' ', 'T');
            return ZONED.matcher(spelled).matches()
                    ? OffsetDateTime.parse(spelled).toInstant()
                    : LocalDateTime.parse(spelled).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
