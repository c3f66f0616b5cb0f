package io.entrepot.inventory.supply.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A supply that somebody plans. */
@Schema(name = "SupplyRequest")
record SupplyRequest(
        @NotNull Supply.Kind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") String item,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") String node,

        @Schema(description = "what has not arrived yet, in the base unit of the item")
        @NotNull @Positive @DecimalMax("1000000000") BigDecimal open,

        @NotNull LocalDate expectedOn) {

    Supply of(SupplyId id) {
        return new Supply(id, kind, new ItemNumber(item), new NodeId(node), open, expectedOn);
    }
}
