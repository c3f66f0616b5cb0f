package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;

/** A quantity on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record QuantityMessage(BigDecimal amount, String unit) {

    static QuantityMessage of(Quantity quantity) {
        return new QuantityMessage(quantity.amount(), quantity.unit().code());
    }

    Quantity toQuantity() {
        return new Quantity(amount, new UnitOfMeasure(unit));
    }
}
