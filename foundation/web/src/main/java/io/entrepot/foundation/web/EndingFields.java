package io.entrepot.foundation.web;

import io.entrepot.foundation.lifecycle.ApiVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/**
 * The header fields that tell since when and until when a version ends.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745, Deprecation</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594, Sunset</a>
 */
public final class EndingFields {

    private EndingFields() {}

    /** The dates that hold for whoever has none of its own. */
    public static void tell(ApiVersion version, HttpServletResponse response) {
        version.deprecatedFrom().ifPresent(moment -> response.setHeader("Deprecation", FieldDates.structured(moment)));
        version.sunsetFor(null).ifPresent(moment -> tellSunset(moment, response));
    }

    public static void tellSunset(Instant moment, HttpServletResponse response) {
        response.setHeader("Sunset", FieldDates.imfFixdate(moment));
    }
}
