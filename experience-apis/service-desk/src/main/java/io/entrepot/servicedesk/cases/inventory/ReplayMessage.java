package io.entrepot.servicedesk.cases.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.servicedesk.cases.StockCases;
import org.jspecify.annotations.Nullable;

/** How a replay of several cases went, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReplayMessage(int resolved, int stillOpen, @Nullable String next) {

    StockCases.Replayed toReplayed() {
        return new StockCases.Replayed(resolved, stillOpen, next);
    }
}
