package io.entrepot.inventory.promise.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.promise.SafetyStock;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All safety stocks. */
@Schema(name = "SafetyStocks")
record SafetyStocksResponse(@NotNull List<Entry> safetyStocks) {

    /** One safety stock, in the base unit of the item. */
    @Schema(name = "SafetyStock")
    record Entry(
            @Schema(description = "absent: every item") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") @Nullable String item,

            @Schema(description = "absent: every node") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") @Nullable String node,

            @NotNull @PositiveOrZero @DecimalMax("1000000000") BigDecimal quantity) {

        SafetyStock toSafetyStock() {
            return new SafetyStock(
                    item == null ? null : new ItemNumber(item), node == null ? null : new NodeId(node), quantity);
        }
    }

    static SafetyStocksResponse of(List<SafetyStock> all) {
        return new SafetyStocksResponse(all.stream()
                .map(known -> new Entry(
                        known.item() == null ? null : known.item().value(),
                        known.node() == null ? null : known.node().value(),
                        known.quantity()))
                .toList());
    }
}
