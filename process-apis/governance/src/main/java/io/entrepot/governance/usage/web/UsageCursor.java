package io.entrepot.governance.usage.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of sums goes on, as callers hand it back. */
final class UsageCursor {

    /** No name and no date has one. */
    private static final String BETWEEN = "\n";

    private UsageCursor() {}

    static String of(List<String> values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> values(@Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(text.split(BETWEEN, -1));
        } catch (IllegalArgumentException madeUp) {
            throw wrong();
        }
    }

    static ProblemException wrong() {
        return new ProblemException(ProblemType.INVALID_REQUEST, "The cursor is not one of this question.");
    }
}
