package io.entrepot.foundation.security;

import java.util.function.Predicate;

/** Says of plain text at once that it is harmless; whatever else comes is left to a slower rule. */
final class PlainText {

    private PlainText() {}

    static Predicate<String> or(Predicate<String> rule) {
        return text -> isPlain(text) || rule.test(text);
    }

    private static boolean isPlain(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (text.charAt(index) < ' ' || text.charAt(index) > '~') {
                return false;
            }
        }
        return true;
    }
}
