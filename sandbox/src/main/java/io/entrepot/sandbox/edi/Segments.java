package io.entrepot.sandbox.edi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The segments of a document, as arrays of their elements with the name at zero. */
record Segments(List<String[]> all) {

    /** Reads an interchange by the delimiters that its first segment shows. */
    static Segments of(String text) {
        var element = String.valueOf(text.charAt(3));
        var end = String.valueOf(text.charAt(105));
        return new Segments(Arrays.stream(text.split(java.util.regex.Pattern.quote(end), -1))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.split(java.util.regex.Pattern.quote(element), -1))
                .toList());
    }

    Stream<String[]> named(String name) {
        return all.stream().filter(segment -> segment[0].equals(name));
    }

    /** The element at this position of the first such segment; empty where it is absent. */
    String at(String name, int position) {
        return named(name).findFirst().map(segment -> at(segment, position)).orElse("");
    }

    static String at(String[] segment, int position) {
        return position < segment.length ? segment[position] : "";
    }

    /** The value behind a qualifier, such as N9*CR. */
    String qualified(String name, String qualifier, int position) {
        return named(name)
                .filter(segment -> at(segment, 1).equals(qualifier))
                .findFirst()
                .map(segment -> at(segment, position))
                .orElse("");
    }

    /** Whether SE, GE and IEA fit what they close. */
    boolean isWellClosed() {
        var st = indexOf("ST");
        var se = indexOf("SE");
        return st > 0
                && se > st
                && at("SE", 1).equals(Integer.toString(se - st + 1))
                && at("SE", 2).equals(at("ST", 2))
                && at("GE", 2).equals(at("GS", 6))
                && at("IEA", 2).equals(at("ISA", 13));
    }

    private int indexOf(String name) {
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index)[0].equals(name)) {
                return index;
            }
        }
        return -1;
    }
}
