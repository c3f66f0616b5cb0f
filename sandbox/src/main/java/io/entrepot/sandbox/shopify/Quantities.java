package io.entrepot.sandbox.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quantities of a level, picked by their names. */
record Quantities(Level level) {

    List<Fields> named(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(this::quantity).toList();
    }

    private Fields quantity(String name) {
        return new Fields()
                .with("name", name)
                .with("quantity", number(name))
                .with("updatedAt", level.updatedAt().toString());
    }

    private int number(String name) {
        return switch (name) {
            case "available" -> level.available();
            case "committed" -> level.committed();
            case "on_hand" -> level.onHand();
            case "reserved", "damaged", "safety_stock", "quality_control", "incoming" -> 0;
            default -> throw new ShopError("The quantity name '" + name + "' is not known.");
        };
    }
}
