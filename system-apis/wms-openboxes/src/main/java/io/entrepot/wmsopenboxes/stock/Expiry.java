package io.entrepot.wmsopenboxes.stock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last day of a lot, from the vendor's spelling. */
public record Expiry(@Nullable LocalDate day, boolean isReadable) {

    private static final DateTimeFormatter SPELLING = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

    public static Expiry of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Expiry(null, true);
        }
        try {
            return new Expiry(LocalDate.parse(text, SPELLING), true);
        } catch (DateTimeException unreadable) {
            return new Expiry(null, false);
        }
    }

    boolean isBefore(LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
