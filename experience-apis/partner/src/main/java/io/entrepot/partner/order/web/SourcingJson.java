package io.entrepot.partner.order.web;

import io.entrepot.partner.order.Sourcing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we may do when one node does not hold everything; what is left out has its default. */
@Schema(name = "Sourcing")
record SourcingJson(
        @Nullable @Schema(description = "Ship from several nodes when no single one holds everything", defaultValue = "true")
        Boolean allowSplit,

        @Nullable @Schema(
                description = "Take the order although stock is short, and ship the rest when it arrives",
                defaultValue = "false")
        Boolean allowBackorder) {

    static final Sourcing DEFAULT = new Sourcing(true, false);

    static SourcingJson of(Sourcing sourcing) {
        return new SourcingJson(sourcing.allowSplit(), sourcing.allowBackorder());
    }

    Sourcing toSourcing() {
        return new Sourcing(
                Objects.requireNonNullElse(allowSplit, DEFAULT.allowSplit()),
                Objects.requireNonNullElse(allowBackorder, DEFAULT.allowBackorder()));
    }
}
