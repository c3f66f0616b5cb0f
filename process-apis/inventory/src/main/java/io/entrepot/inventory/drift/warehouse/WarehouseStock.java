package io.entrepot.inventory.drift.warehouse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    record Page(List<Position> positions, @Nullable String next) {}

    /** The stock of one item. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Position(String item, String unit, Instant asOf, List<Lying> buckets) {}

    /** How much of it lies in one bucket. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lying(
            String bucket,
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
