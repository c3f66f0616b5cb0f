package io.entrepot.governance.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page goes on, as callers hand it back: the names of the last place on the page before. */
public final class PageCursor {

    /** What is wrong with one that was made up, or is of another question. */
    public static final String WRONG = "The cursor is not one of this question.";

    /** No name and no date has one. */
    private static final String BETWEEN = "\n";

    private PageCursor() {}

    public static String of(List<String> names) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, names).getBytes(StandardCharsets.UTF_8));
    }

    /** The names, none without a cursor; fails with {@link IllegalArgumentException} where it was made up. */
    public static List<String> names(@Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        return List.of(text.split(BETWEEN, -1));
    }
}
