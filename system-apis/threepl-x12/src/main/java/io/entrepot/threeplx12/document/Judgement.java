package io.entrepot.threeplx12.document;

import java.util.List;

/**
 * What is right and wrong with an interchange by the rules of X12 alone.
 *
 * @param faults what is wrong with its envelope; if anything is, nothing in it counts
 */
public record Judgement(Layout layout, List<String> faults, List<GroupVerdict> groups) {

    public Judgement {
        faults = List.copyOf(faults);
        groups = List.copyOf(groups);
    }

    public Header header() {
        return layout.header();
    }
}
