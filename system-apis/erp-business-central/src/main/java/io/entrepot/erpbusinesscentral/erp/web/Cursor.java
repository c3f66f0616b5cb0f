package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number that ended a page, as a list gives it away and takes it back. */
final class Cursor {

    private Cursor() {}

    static @Nullable String of(@Nullable String last) {
        return last == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty at the beginning of the list. */
    static String decoded(@Nullable String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            var error = new InputError("cursor", "unknown-cursor", "is none that this list has given");
            throw new ProblemException(ProblemType.INVALID_REQUEST, "cursor: " + error.message(), List.of(error));
        }
    }
}
