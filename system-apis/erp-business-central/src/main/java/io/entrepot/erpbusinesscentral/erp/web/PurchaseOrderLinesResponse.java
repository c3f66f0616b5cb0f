package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderLine;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderPage;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of purchase order lines. */
@Schema(name = "PurchaseOrderLines")
record PurchaseOrderLinesResponse(
        @NotNull List<Line> lines,

        @NotNull @Schema(description = "Lines that are there, but have a part that cannot be named")
        List<OddLine> notUnderstood,

        @Nullable @Schema(description = "The cursor of the next page; absent on the last")
        String next) {

    static PurchaseOrderLinesResponse of(PurchaseOrderPage page) {
        var lines = new ArrayList<Line>();
        var odd = new ArrayList<OddLine>();
        for (var line : page.lines()) {
            switch (line) {
                case PurchaseOrderLine.Understood understood -> lines.add(Line.of(understood));
                case PurchaseOrderLine.NotUnderstood(var order, var number, var item, var reason) ->
                    odd.add(new OddLine(order, number, item, reason));
            }
        }
        return new PurchaseOrderLinesResponse(lines, odd, Cursor.of(page.last()));
    }

    /** Goods that were ordered for one place. */
    @Schema(name = "PurchaseOrderLine")
    record Line(
            @NotNull String purchaseOrder,
            int lineNumber,
            @NotNull String item,

            @NotNull @Schema(description = "Where the goods go")
            String node,

            @NotNull Amount ordered,

            @NotNull @Schema(description = "What has come; may be more than was ordered")
            Amount received,

            @NotNull @Schema(description = "What is still to come")
            Amount outstanding,

            @Nullable @Schema(description = "When the rest should come; absent where nobody has said so")
            LocalDate expectedOn,

            @NotNull PurchaseOrderState state) {

        static Line of(PurchaseOrderLine.Understood line) {
            return new Line(
                    line.order(),
                    line.lineNumber(),
                    line.item().value(),
                    line.node().value(),
                    Amount.of(line.ordered()),
                    Amount.of(line.received()),
                    Amount.of(line.outstanding()),
                    line.expectedOn(),
                    line.state());
        }
    }

    /** A line that is left out of the others, and why. */
    @Schema(name = "PurchaseOrderLineNotUnderstood")
    record OddLine(
            @NotNull String purchaseOrder,
            int lineNumber,

            @NotNull @Schema(description = "The ERP's own name of what was ordered")
            String item,

            @NotNull String reason) {}

    /** An exact amount with its unit, which may be nothing. */
    @Schema(name = "Amount")
    record Amount(
            @NotNull BigDecimal amount,

            @NotNull @Schema(description = "UN/CEFACT code", example = "EA")
            String unit) {

        static Amount of(Quantity quantity) {
            return new Amount(quantity.amount(), quantity.unit().code());
        }
    }
}
