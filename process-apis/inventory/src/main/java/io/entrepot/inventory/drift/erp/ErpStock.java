package io.entrepot.inventory.drift.erp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What drift uses of the ERP contract, version 1: the totals of items. */
@HttpExchange("/erp/v1/items")
interface ErpStock {

    @GetExchange
    Page items(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    /** One page of items, and where the next one begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Total> items, @Nullable String next) {

        /** An answer without it is none. */
        public Page {
            Objects.requireNonNull(items, "items");
        }
    }

    /** What there is of one item over all places, in its base unit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Total(String item, String baseUnit, BigDecimal stockOnHand) {

        /** An answer without it is none. */
        public Total {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(baseUnit, "baseUnit");
            Objects.requireNonNull(stockOnHand, "stockOnHand");
        }
    }
}
