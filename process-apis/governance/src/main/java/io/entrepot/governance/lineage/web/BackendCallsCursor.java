package io.entrepot.governance.lineage.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.lineage.CallPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of paths goes on, as callers hand it back. */
final class BackendCallsCursor {

    /** No name has one. */
    private static final String BETWEEN = "\n";

    private static final int PARTS = 4;

    private BackendCallsCursor() {}

    static String of(CallPath path) {
        var text = String.join(BETWEEN, path.system(), path.operation(), path.entry(), path.consumer());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable CallPath path(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == PARTS) {
                return new CallPath(parts[0], parts[1], parts[2], parts[3]);
            }
        } catch (IllegalArgumentException madeUp) {
            throw wrong();
        }
        throw wrong();
    }

    private static ProblemException wrong() {
        return new ProblemException(ProblemType.INVALID_REQUEST, "The cursor is not one of this question.");
    }
}
