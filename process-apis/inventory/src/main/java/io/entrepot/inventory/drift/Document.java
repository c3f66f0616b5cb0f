package io.entrepot.inventory.drift;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A shipment, a receipt, an order or a movement, and how much more the other side has than we because of it.
 *
 * @param name how people call it
 * @param id by which it can be taken back, where that is possible
 */
public record Document(
        String name, BigDecimal effect, @Nullable String id) {

    public Document(String name, BigDecimal effect) {
        this(name, effect, null);
    }
}
