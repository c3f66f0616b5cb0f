package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.item.Items;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what the ERP sells and stocks. */
@RestController
@Tag(name = "Items")
class ItemsController {

    private final Items items;

    ItemsController(Items items) {
        this.items = items;
    }

    @GetMapping("/erp/v1/items")
    @Operation(summary = "The stocked items in the order of their numbers, page by page")
    ItemsResponse items(
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit) {
        var page = items.after(Cursor.decoded(cursor), limit);
        return ItemsResponse.of(page.items(), page.last());
    }
}
