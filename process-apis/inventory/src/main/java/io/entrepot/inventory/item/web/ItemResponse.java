package io.entrepot.inventory.item.web;

import io.entrepot.inventory.item.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as it is read over HTTP. */
@Schema(name = "Item")
record ItemResponse(
        @NotNull String item,
        @NotNull String description,
        @Nullable String gtin,

        @Schema(description = "UN/CEFACT code of the unit in which stock is kept") @NotNull String baseUnit,

        @NotNull List<Unit> units,
        @NotNull String tracking,

        @Schema(description = "whether it may not be sold now")
        boolean blocked) {

    /** How many base units a further unit holds, as an exact fraction. */
    @Schema(name = "ItemUnit")
    record Unit(@NotNull String unit, long numerator, long denominator) {}

    static ItemResponse of(Item item) {
        return new ItemResponse(
                item.number().value(),
                item.description(),
                item.gtin(),
                item.baseUnit().code(),
                units(item),
                item.tracking().name(),
                item.blocked());
    }

    private static List<Unit> units(Item item) {
        return item.packs().entrySet().stream()
                .map(pack -> new Unit(
                        pack.getKey().code(),
                        pack.getValue().numerator(),
                        pack.getValue().denominator()))
                .sorted(Comparator.comparing(Unit::unit))
                .toList();
    }
}
