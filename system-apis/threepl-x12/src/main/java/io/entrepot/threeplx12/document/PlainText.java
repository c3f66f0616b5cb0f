package io.entrepot.threeplx12.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes free text fit for X12, which has no escape character: capital ASCII without delimiters. */
public final class PlainText {

    private PlainText() {}

    /** The text without accents and delimiters, at most this long. */
    public static String fit(String text, int longest) {
        var plain = plain(text);
        return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
    }

    /** The text in pieces of at most this length. */
    public static List<String> pieces(String text, int longest) {
        var plain = plain(text);
        var pieces = new ArrayList<String>();
        for (int start = 0; start < plain.length(); start += longest) {
            pieces.add(plain.substring(start, Math.min(plain.length(), start + longest)));
        }
        return pieces;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]|[*>~]", " ")
                .toUpperCase(Locale.ROOT)
                .strip();
    }
}
