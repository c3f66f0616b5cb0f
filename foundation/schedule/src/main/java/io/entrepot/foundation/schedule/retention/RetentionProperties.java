package io.entrepot.foundation.schedule.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how gently old rows are cleared away, and how long those of a table are kept.
 *
 * @param batch how many rows one transaction takes away
 * @param batches how many transactions a table gets in one run; the rest waits for the next
 * @param periods by table, where it is not the one that the table is declared with
 */
@ConfigurationProperties("entrepot.retention")
record RetentionProperties(
        @DefaultValue("10m") Duration every,
        @DefaultValue("500") int batch,
        @DefaultValue("200") int batches,
        @DefaultValue Map<String, Duration> periods) {

    RetentionProperties {
        periods = Map.copyOf(periods);
        if (!every.isPositive() || batch < 1 || batches < 1) {
            throw new IllegalArgumentException("entrepot.retention: every, batch and batches are more than nothing");
        }
    }

    /** The tables with the periods that hold; a period of a table that nobody declares is a mistake. */
    List<ExpiringRows> applied(List<ExpiringRows> declared) {
        var unknown = new TreeSet<>(periods.keySet());
        unknown.removeAll(tables(declared));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("entrepot.retention.periods: nothing is declared of " + unknown);
        }
        return declared.stream()
                .map(rows -> rows.keptFor(periods.getOrDefault(rows.table(), rows.period())))
                .toList();
    }

    private static Set<String> tables(List<ExpiringRows> declared) {
        return declared.stream().map(ExpiringRows::table).collect(Collectors.toSet());
    }
}
