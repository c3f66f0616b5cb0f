package io.entrepot.developer.usage.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.usage.UsageSums;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of calls on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UsageMessage(List<Sum> sums, @Nullable String next) {

    /** One sum. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sum(
            @Nullable String consumer,
            @Nullable String layer,
            @Nullable String api,
            @Nullable Integer major,
            @Nullable String operation,
            @Nullable String status,
            @Nullable LocalDate day,
            long calls,
            LocalDate firstDay,
            LocalDate lastDay) {

        UsageSums.Sum toSum() {
            return new UsageSums.Sum(consumer, layer, api, major, operation, status, day, calls, firstDay, lastDay);
        }
    }

    UsageSums toSums() {
        return new UsageSums(sums.stream().map(Sum::toSum).toList(), next);
    }
}
