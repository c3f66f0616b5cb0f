package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.item.Tracking;
import io.entrepot.erpbusinesscentral.item.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of items. */
@Schema(name = "Items")
record ItemsResponse(
        @NotNull List<ItemBody> items,

        @Nullable @Schema(description = "The cursor of the next page; absent on the last")
        String next) {

    static ItemsResponse of(List<Item> items, @Nullable String last) {
        return new ItemsResponse(items.stream().map(ItemBody::of).toList(), Cursor.of(last));
    }

    /** An article with its units. */
    @Schema(name = "Item")
    record ItemBody(
            @NotNull String item,
            @NotNull String description,
            @Nullable String gtin,

            @NotNull @Schema(description = "UN/CEFACT code; ZZ where the ERP's unit has no mapping", example = "EA")
            String baseUnit,

            @NotNull @Schema(description = "The units besides the base unit")
            List<Unit> units,

            @NotNull Tracking tracking,

            @NotNull @Schema(description = "In the base unit, over all places together")
            BigDecimal stockOnHand,

            boolean blocked,

            @Nullable @Schema(description = "Why, where a code of the ERP has no mapping")
            String blockedReason) {

        static ItemBody of(Item item) {
            return new ItemBody(
                    item.number().value(),
                    item.description(),
                    item.gtin(),
                    item.baseUnit().code(),
                    item.packs().stream().map(Unit::of).toList(),
                    item.tracking(),
                    item.stockOnHand(),
                    item.blocked(),
                    item.blockedReason());
        }
    }

    /** One unit holds numerator/denominator base units. */
    @Schema(name = "ItemUnit")
    record Unit(@NotNull String unit, long numerator, long denominator) {

        static Unit of(Item.Pack pack) {
            return new Unit(
                    pack.unit().code(), pack.factor().numerator(), pack.factor().denominator());
        }
    }
}
