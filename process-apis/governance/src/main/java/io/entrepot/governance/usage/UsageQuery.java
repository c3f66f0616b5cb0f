package io.entrepot.governance.usage;

import java.util.List;

/**
 * A question about usage.
 *
 * @param by what the sums are told apart by
 * @param after the values of the last sum that was read, one for each of what they are told apart by; none on the first page
 */
public record UsageQuery(UsageFilter filter, List<Dimension> by, List<String> after, int limit) {

    public UsageQuery {
        by = by.stream().distinct().sorted().toList();
        after = List.copyOf(after);
        if (!after.isEmpty() && after.size() != by.size()) {
            throw new IllegalArgumentException("the page belongs to another question");
        }
    }
}
