package io.entrepot.foundation.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells an outage of the service's own database from a defect: it may pass, so the caller may try again. */
final class StoreOutage {

    /** What a caller is asked to wait: a restart or a failover takes about this. */
    static final String SECONDS_TO_WAIT = "5";

    /** SQLSTATE classes: connection exception, operator intervention such as a shutdown. */
    private static final String CONNECTION_LOST = "08";

    private static final String INTERVENTION = "57";

    private StoreOutage() {}

    static boolean isBehind(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(cause -> cause instanceof SQLException fault && isOutage(fault));
    }

    private static boolean isOutage(SQLException fault) {
        var state = String.valueOf(fault.getSQLState());
        return fault instanceof SQLTransientException
                || state.startsWith(CONNECTION_LOST)
                || state.startsWith(INTERVENTION);
    }
}
