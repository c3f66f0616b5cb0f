package io.entrepot.governance.usage;

import java.time.LocalDate;
import java.util.List;

/**
 * The calls of one group.
 *
 * @param values what the group has in common, one for each of what sums are told apart by
 */
public record UsageSum(List<String> values, long calls, LocalDate firstDay, LocalDate lastDay) {

    public UsageSum {
        values = List.copyOf(values);
    }
}
