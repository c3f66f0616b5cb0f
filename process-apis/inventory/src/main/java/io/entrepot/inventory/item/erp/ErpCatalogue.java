package io.entrepot.inventory.item.erp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The items of the ERP, as its system API lists them. */
@HttpExchange("/erp/v1/items")
interface ErpCatalogue {

    @GetExchange
    Page items(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    /** One page of items, and where the next one begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(@Nullable List<ErpItem> items, @Nullable String next) {}

    /** One item; whatever is absent or odd is found when it is taken over. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ErpItem(
            @Nullable String item,
            @Nullable String description,
            @Nullable String gtin,
            @Nullable String baseUnit,
            @Nullable List<Pack> units,
            @Nullable String tracking,
            @Nullable Boolean blocked) {}

    /** How many base units one pack unit holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pack(@Nullable String unit, long numerator, long denominator) {}
}
