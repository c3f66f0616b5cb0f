package io.entrepot.inventory.drift.warehouse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What drift uses of the warehouse contract, version 1. */
@HttpExchange("/warehouse/v1")
interface WarehouseStock {

    @GetExchange("/stock")
    Page stock(@RequestParam String node, @RequestParam String cursor, @RequestParam int limit);

    /** One page of positions, and where the next one begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Position> positions, @Nullable String next) {

        /** An answer without it is none. */
        public Page {
            Objects.requireNonNull(positions, "positions");
        }
    }

    /** The stock of one item. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Position(String item, String unit, Instant asOf, List<Lying> buckets) {

        /** An answer without it is none. */
        public Position {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(buckets, "buckets");
        }
    }

    /** How much of it lies in one bucket. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lying(
            String bucket,
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {

        /** An answer without it is none. */
        public Lying {
            Objects.requireNonNull(bucket, "bucket");
            Objects.requireNonNull(quantity, "quantity");
        }
    }
}
