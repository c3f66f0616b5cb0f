package io.entrepot.sandbox.businesscentral;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The words, literals and marks of a {@code $filter}, read one after the other. */
final class FilterTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*('(?:[^']|'')*'|[(),]|[^\\s(),']+)");

    private final Deque<String> rest = new ArrayDeque<>();

    FilterTokens(String filter) {
        var matcher = TOKEN.matcher(filter.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            rest.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        if (end < filter.strip().length()) {
            throw ODataErrors.badRequest("Syntax error at position " + end + " in '" + filter + "'.");
        }
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    String next() {
        if (rest.isEmpty()) {
            throw ODataErrors.badRequest("Expression expected at the end of the filter.");
        }
        return rest.removeFirst();
    }

    boolean accept(String token) {
        var found = token.equals(rest.peekFirst());
        if (found) {
            rest.removeFirst();
        }
        return found;
    }

    void expect(String token) {
        var found = next();
        if (!found.equals(token)) {
            throw ODataErrors.badRequest("'" + token + "' expected in the filter, but '" + found + "' found.");
        }
    }

    /** Reads over a parenthesis that has just been opened, to its end. */
    void skipParenthesis() {
        for (int depth = 1; depth > 0; ) {
            var token = next();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
    }
}
