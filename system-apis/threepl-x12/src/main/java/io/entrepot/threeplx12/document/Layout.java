package io.entrepot.threeplx12.document;

import java.util.List;

/** Where the parts of one interchange lie in its text. */
public record Layout(String text, Delimiters delimiters, Header header, List<Group> groups) {

    public Layout {
        groups = List.copyOf(groups);
    }

    /**
     * A functional group.
     *
     * @param createdDate the day of its making (CCYYMMDD), in the sender's own zone
     * @param createdTime the time of its making (HHMM and more), in the same zone
     */
    public record Group(
            String functionalId,
            String sender,
            String receiver,
            String createdDate,
            String createdTime,
            String controlNumber,
            String version,
            String declaredSets,
            List<SetAt> sets) {

        public Group {
            sets = List.copyOf(sets);
        }
    }

    /** A transaction set between these two places, ST and SE included. */
    public record SetAt(String id, String controlNumber, int from, int to) {}

    /** The words of a transaction set. */
    public String textOf(SetAt set) {
        return text.substring(set.from(), set.to());
    }
}
