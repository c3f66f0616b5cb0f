package io.entrepot.erpbusinesscentral.erp.businesscentral;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written into queries and read from answers. */
final class OData {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OData() {}

    /** The inside of a quoted text. */
    static String text(String value) {
        return value.replace("'", "''");
    }

    /** Alternatives are possible on one property only. */
    static String anyOf(String property, Collection<String> values) {
        return values.stream()
                .map(value -> property + " eq '" + text(value) + "'")
                .collect(Collectors.joining(" or "));
    }

    static String between(String property, String first, String last) {
        return "%s ge '%s' and %s le '%s'".formatted(property, text(first), property, text(last));
    }

    /** Names of enumeration values come with {@code _x0020_} for a blank and the like. */
    static String unescaped(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
                .strip();
    }
}
