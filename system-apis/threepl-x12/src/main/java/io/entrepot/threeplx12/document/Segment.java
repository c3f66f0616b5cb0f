package io.entrepot.threeplx12.document;

import java.util.List;

/** One segment: its name and its elements, which the standard counts from one. */
public record Segment(String id, List<String> elements) {

    public Segment {
        elements = List.copyOf(elements);
    }

    public static Segment of(String id, String... elements) {
        return new Segment(id, List.of(elements));
    }

    /** The element at this position; an absent one is empty. */
    public String at(int position) {
        return position <= elements.size() ? elements.get(position - 1) : "";
    }

    public boolean is(String name) {
        return id.equals(name);
    }

    /** Whether it has this name and this qualifier as its first element. */
    public boolean is(String name, String qualifier) {
        return id.equals(name) && at(1).equals(qualifier);
    }

    public String text(Delimiters delimiters) {
        return id
                + delimiters.element()
                + String.join(String.valueOf(delimiters.element()), elements)
                + delimiters.segment();
    }

    @Override
    public String toString() {
        return text(Delimiters.OURS);
    }
}
