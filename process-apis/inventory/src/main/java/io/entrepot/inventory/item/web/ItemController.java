package io.entrepot.inventory.item.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.item.Items;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the item catalogue. */
@RestController
@Tag(name = "Items")
class ItemController {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    private static final int LARGEST_PAGE = 500;

    private final Items items;

    ItemController(Items items) {
        this.items = items;
    }

    @GetMapping("/inventory/v1/items/{item}")
    @Operation(summary = "One item with its units; 404 where it is unknown")
    ItemResponse item(@PathVariable @Pattern(regexp = NUMBER) String item) {
        var number = new ItemNumber(item);
        return items.find(List.of(number)).values().stream()
                .findFirst()
                .map(ItemResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no item " + item + "."));
    }

    @GetMapping("/inventory/v1/items")
    @Operation(summary = "All items in the order of their numbers, page by page")
    ItemPageResponse items(
            @RequestParam(required = false) @Pattern(regexp = NUMBER) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var page = items.after(cursor == null ? null : new ItemNumber(cursor), limit).stream()
                .map(ItemResponse::of)
                .toList();
        return new ItemPageResponse(
                page, page.size() < limit ? null : page.getLast().item());
    }
}
