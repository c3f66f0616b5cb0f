package io.entrepot.foundation.warehouse.node;

import java.util.Set;

/**
 * What the warehouse system behind a service can do.
 *
 * @param backend what the system is called
 * @param cadence how news of the warehouse comes
 * @param cancellation how long an order can be taken back, such as {@code UNTIL_SHIPPED}
 */
public record Capabilities(String backend, Cadence cadence, String cancellation, Set<Ability> abilities) {

    public Capabilities {
        abilities = Set.copyOf(abilities);
    }

    public boolean has(Ability ability) {
        return abilities.contains(ability);
    }

    /** How news of a warehouse comes. */
    public enum Cadence {
        PUSH,
        POLL,
        BATCH
    }

    /** Something that not every system can do. */
    public enum Ability {
        /** Stock is told by lot. */
        LOTS,
        /** Lots are told with the last day on which they may be used. */
        EXPIRY,
        /** Single movements of stock are told beside its absolute figures. */
        MOVEMENTS,
        PARTIAL_SHIPMENTS,
        TRANSFER_ORDERS,
        BLIND_RETURNS,
        /** It counts in other units than the base unit. */
        UNITS,
        ADVANCE_SHIP_NOTICES
    }
}
