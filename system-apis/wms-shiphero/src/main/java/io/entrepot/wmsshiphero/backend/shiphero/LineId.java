package io.entrepot.wmsshiphero.backend.shiphero;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the line number out of the name that we gave a line. */
final class LineId {

    /** No order has such a line. */
    static final int UNKNOWN = 0;

    private static final Pattern NUMBER = Pattern.compile(".+/(\\d{1,6})");

    private LineId() {}

    static int numberIn(@Nullable String lineId) {
        if (lineId == null) {
            return UNKNOWN;
        }
        var found = NUMBER.matcher(lineId);
        return found.matches() ? Integer.parseInt(found.group(1)) : UNKNOWN;
    }
}
