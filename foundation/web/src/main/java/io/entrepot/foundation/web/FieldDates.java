package io.entrepot.foundation.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two forms in which header fields carry a date. */
final class FieldDates {

    /** IMF-fixdate (RFC 9110, section 5.6.7): two digits for the day, and always GMT. */
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private FieldDates() {}

    static String imfFixdate(Instant moment) {
        return IMF_FIXDATE.format(moment);
    }

    /** A date among structured fields (RFC 9651, section 3.3.7), as RFC 9745 has it. */
    static String structured(Instant moment) {
        return "@" + moment.getEpochSecond();
    }
}
