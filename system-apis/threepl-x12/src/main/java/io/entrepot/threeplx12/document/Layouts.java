package io.entrepot.threeplx12.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an interchange in a text. */
public final class Layouts {

    private static final int ISA_LENGTH = 106;
    private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};

    private Layouts() {}

    /** The outcome of looking: a layout, or a reason why there is none. */
    public sealed interface Found {

        record Complete(Layout layout) implements Found {}

        record Incomplete(String reason) implements Found {}

        record Nothing(String reason) implements Found {}
    }

    public static Found in(String text) {
        if (text.length() < ISA_LENGTH) {
            return "ISA".startsWith(text.substring(0, Math.min(3, text.length())))
                    ? new Found.Incomplete("it ends within its first segment")
                    : new Found.Nothing("it does not begin with ISA");
        }
        var delimiters = delimiters(text);
        var isa = isa(text, delimiters);
        var fault = faultOf(isa, delimiters);
        return fault == null ? new Walk(text, delimiters, header(isa)).found() : new Found.Nothing(fault);
    }

    /** The header of a text that may be wrong or cut after it. */
    static Optional<Header> headerIn(String text) {
        if (text.length() < ISA_LENGTH) {
            return Optional.empty();
        }
        var delimiters = delimiters(text);
        var isa = isa(text, delimiters);
        return faultOf(isa, delimiters) == null ? Optional.of(header(isa)) : Optional.empty();
    }

    private static Delimiters delimiters(String text) {
        return new Delimiters(text.charAt(3), text.charAt(104), text.charAt(105));
    }

    private static Segment isa(String text, Delimiters delimiters) {
        return Segments.segment(text.substring(0, ISA_LENGTH - 1), delimiters);
    }

    private static @Nullable String faultOf(Segment isa, Delimiters delimiters) {
        if (!isa.is("ISA")) {
            return "it does not begin with ISA";
        }
        if (!delimiters.areUsable()) {
            return "its delimiters are not three different marks";
        }
        if (isa.elements().size() != WIDTHS.length) {
            return "ISA has " + isa.elements().size() + " elements instead of 16";
        }
        for (int index = 0; index < WIDTHS.length; index++) {
            if (isa.at(index + 1).length() != WIDTHS[index]) {
                return "element " + (index + 1) + " of ISA is not " + WIDTHS[index] + " characters long";
            }
        }
        return isa.at(13).matches("\\d{9}") ? null : "the control number of ISA is not a number";
    }

    private static Header header(Segment isa) {
        return new Header(isa.at(6).strip(), isa.at(8).strip(), Long.parseLong(isa.at(13)), isa.at(15), isa.at(12));
    }

    /** One pass over the segments after ISA. */
    private static final class Walk {

        private final String text;
        private final Delimiters delimiters;
        private final Header header;
        private final List<Layout.Group> groups = new ArrayList<>();
        private @Nullable Segment group;
        private List<Layout.SetAt> sets = new ArrayList<>();
        private @Nullable Segment set;
        private int setFrom;

        Walk(String text, Delimiters delimiters, Header header) {
            this.text = text;
            this.delimiters = delimiters;
            this.header = header;
        }

        Found found() {
            var start = Segments.skipBlanks(text, ISA_LENGTH);
            while (start < text.length()) {
                var end = text.indexOf(delimiters.segment(), start);
                if (end < 0) {
                    return new Found.Incomplete("its last segment has no end");
                }
                if (text.startsWith("IEA", start)) {
                    return ended(end + 1);
                }
                take(start, end);
                start = Segments.skipBlanks(text, end + 1);
            }
            return new Found.Incomplete("it ends before IEA");
        }

        private Found ended(int end) {
            if (Segments.skipBlanks(text, end) < text.length()) {
                return new Found.Nothing("something follows after IEA; a file holds one interchange");
            }
            closeSet(end);
            closeGroup("");
            return new Found.Complete(new Layout(text, delimiters, header, groups));
        }

        private void take(int start, int end) {
            if (begins("GS", start)) {
                closeSet(start);
                closeGroup("");
                group = segment(start, end);
            } else if (begins("GE", start)) {
                closeSet(start);
                closeGroup(segment(start, end).at(1));
            } else if (begins("ST", start)) {
                closeSet(start);
                set = segment(start, end);
                setFrom = start;
            } else if (begins("SE", start)) {
                closeSet(end + 1);
            }
        }

        private boolean begins(String name, int start) {
            return text.startsWith(name, start) && text.charAt(start + name.length()) == delimiters.element();
        }

        /** A set without SE ends where the next thing begins. */
        private void closeSet(int end) {
            if (set != null) {
                sets.add(new Layout.SetAt(set.at(1), set.at(2), setFrom, end));
            }
            set = null;
        }

        private void closeGroup(String declaredSets) {
            if (group != null) {
                groups.add(new Layout.Group(
                        group.at(1),
                        group.at(2),
                        group.at(3),
                        group.at(4),
                        group.at(5),
                        group.at(6),
                        group.at(8),
                        declaredSets,
                        sets));
            }
            group = null;
            sets = new ArrayList<>();
        }

        private Segment segment(int start, int end) {
            return Segments.segment(text.substring(start, end), delimiters);
        }
    }
}
