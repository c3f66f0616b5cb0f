package io.entrepot.foundation.schedule.retention;

import io.entrepot.foundation.schedule.SingleReplica;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clears away what is older than its period and no longer needed, on one replica at a time, and counts it. */
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String CLEARED = "entrepot.retention.cleared";
    private static final String FAILED = "entrepot.retention.failed";

    private final List<ExpiringRows> tables;
    private final RetentionProperties properties;
    private final JdbcClient jdbc;
    private final SingleReplica alone;
    private final MeterRegistry meters;

    Retention(
            List<ExpiringRows> declared,
            RetentionProperties properties,
            JdbcClient jdbc,
            SingleReplica alone,
            MeterRegistry meters) {
        this.tables = properties.applied(declared);
        this.properties = properties;
        this.jdbc = jdbc;
        this.alone = alone;
        this.meters = meters;
    }

    /** One run over all tables, of bounded length; a table that fails does not keep the others. */
    public void clear(Instant now) {
        alone.runs("retention", () -> tables.forEach(rows -> clear(rows, now)));
    }

    private void clear(ExpiringRows rows, Instant now) {
        try {
            var count = count(rows, now.minus(rows.period()));
            meters.counter(CLEARED, "table", rows.table()).increment(count);
        } catch (DataAccessException fault) {
            meters.counter(FAILED, "table", rows.table()).increment();
            LOG.error("Old rows of {} are not cleared away, the next run tries again", rows.table(), fault);
        }
    }

    private int count(ExpiringRows rows, Instant before) {
        var batches = new Batches(jdbc, rows, properties.batch());
        int total = 0;
        Instant from = null;
        for (int run = 0; run < properties.batches(); run++) {
            var cleared = batches.next(before, from);
            total += cleared.count();
            from = cleared.upTo();
            if (cleared.count() < properties.batch()) {
                break;
            }
        }
        return total;
    }
}
