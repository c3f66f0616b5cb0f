package io.entrepot.sandbox.shopify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The members of a connection before paging; a cursor is an offset, so that members may move between pages. */
record Page(List<Fields> members) {

    static final int LARGEST = 250;
    private static final String CURSOR = "offset:";

    Fields of(Map<String, Object> arguments) {
        var start = arguments.get("after") instanceof String after ? offset(after) : 0;
        var first = arguments.get("first") instanceof Integer number ? number : 50;
        if (first < 1 || first > LARGEST) {
            throw new ShopError("first must be from 1 to " + LARGEST);
        }
        var end = Math.min(members.size(), start + first);
        var nodes = start >= end ? List.<Fields>of() : members.subList(start, end);
        var info = new Fields()
                .with("hasNextPage", end < members.size())
                .with("endCursor", nodes.isEmpty() ? null : cursor(end));
        return new Fields().with("pageInfo", info).with("nodes", nodes);
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString((CURSOR + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(CURSOR)) {
                return Integer.parseInt(text.substring(CURSOR.length()));
            }
        } catch (IllegalArgumentException _) {
            // refused below, as any other text that is no cursor
        }
        throw new ShopError("Invalid cursor: " + cursor);
    }
}
