package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.purchase.PurchaseOrders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what is on its way from suppliers. */
@RestController
@Tag(name = "Purchase orders")
class PurchaseOrderLinesController {

    private final PurchaseOrders orders;

    PurchaseOrderLinesController(PurchaseOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/erp/v1/purchase-order-lines")
    @Operation(
            summary = "The lines of released purchase orders in the order of their numbers, page by page",
            description =
                    "A line that all pages together lack was given up or is done with. No order is cut by a page, "
                            + "which may be empty and not the last.")
    PurchaseOrderLinesResponse purchaseOrderLines(
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor,
            @Parameter(description = "Purchase orders on a page") @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
        var page = orders.after(Cursor.decoded(cursor), limit);
        return PurchaseOrderLinesResponse.of(page);
    }
}
