package io.entrepot.inventory.supply.erp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.inventory.supply.SupplyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The lines of the ERP's purchase orders, as its system API lists them. */
@HttpExchange
interface ErpPurchaseOrders {

    @GetExchange("/erp/v1/purchase-order-lines")
    Page lines(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    /** Some of the orders, whole ones, and where the next ones begin. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(
            List<PurchaseLine> lines,
            List<OddPurchaseLine> notUnderstood,
            @Nullable String next) {

        /** An answer without its lists is none: it must not be taken for one with nothing in them. */
        public Page {
            Objects.requireNonNull(lines, "lines");
            Objects.requireNonNull(notUnderstood, "notUnderstood");
        }
    }

    /** Goods that were ordered for a node. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseLine(
            String purchaseOrder,
            int lineNumber,
            String item,
            String node,
            Amount outstanding,
            @Nullable LocalDate expectedOn,
            String state) {

        /** An answer without it is none. */
        public PurchaseLine {
            Objects.requireNonNull(purchaseOrder, "purchaseOrder");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(outstanding, "outstanding");
            Objects.requireNonNull(state, "state");
        }

        SupplyId id() {
            return new SupplyId(SupplyId.PURCHASE_ORDERS, purchaseOrder + "/" + lineNumber);
        }
    }

    /** So much in a unit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Amount(BigDecimal amount, String unit) {

        /** An answer without it is none. */
        public Amount {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** A line that the ERP's system API could not name in all its parts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OddPurchaseLine(
            String purchaseOrder, int lineNumber, @Nullable String item, String reason) {

        /** An answer without it is none. */
        public OddPurchaseLine {
            Objects.requireNonNull(purchaseOrder, "purchaseOrder");
            Objects.requireNonNull(reason, "reason");
        }

        SupplyId id() {
            return new SupplyId(SupplyId.PURCHASE_ORDERS, purchaseOrder + "/" + lineNumber);
        }
    }
}
