package io.entrepot.threeplx12.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks over the segments of a text one by one, so that a long document never lies in memory as objects. */
public final class Segments {

    private Segments() {}

    /** Hands over each segment between two places of the text. */
    public static void forEach(String text, int from, int to, Delimiters delimiters, Consumer<Segment> consumer) {
        var start = skipBlanks(text, from);
        while (start < to) {
            var end = text.indexOf(delimiters.segment(), start);
            if (end < 0 || end > to) {
                return;
            }
            consumer.accept(segment(text.substring(start, end), delimiters));
            start = skipBlanks(text, end + 1);
        }
    }

    /** All segments of a short text. */
    public static List<Segment> of(String text, Delimiters delimiters) {
        var all = new ArrayList<Segment>();
        forEach(text, 0, text.length(), delimiters, all::add);
        return all;
    }

    static int skipBlanks(String text, int from) {
        var position = from;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    static Segment segment(String text, Delimiters delimiters) {
        var parts = new ArrayList<String>();
        var start = 0;
        for (var end = text.indexOf(delimiters.element()); end >= 0; end = text.indexOf(delimiters.element(), start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return new Segment(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
