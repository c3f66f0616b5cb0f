package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.protocol.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a call, of which some occur several times. */
record Query(Call call) {

    String text(String name, String otherwise) {
        return call.query().getOrDefault(name, otherwise);
    }

    List<String> all(String name) {
        var values = new ArrayList<String>();
        var mark = call.target().indexOf('?');
        for (var pair : (mark < 0 ? "" : call.target().substring(mark + 1)).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                values.add(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** A page of a list; without {@code max} all of it, unless the list has a habit of its own. */
    <T> List<T> page(List<T> rows, int usualMaximum) {
        var from = Math.min(number("offset", 0), rows.size());
        var to = Math.min((long) from + number("max", usualMaximum), rows.size());
        return rows.subList(from, (int) to);
    }

    boolean isDescending() {
        return text("order", "asc").equals("desc");
    }

    private int number(String name, int otherwise) {
        var text = text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusals.broken("java.lang.NumberFormatException", "For input string: " + text);
        }
        return Integer.parseInt(text);
    }
}
