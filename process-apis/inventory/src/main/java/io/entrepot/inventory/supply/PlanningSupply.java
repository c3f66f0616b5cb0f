package io.entrepot.inventory.supply;

import java.util.Collection;
import java.util.List;

/** Takes over supply and its changes, and gives what waits for it another date where that is due. */
public final class PlanningSupply {

    private final Supplies supplies;
    private final DatingBackorders dating;

    public PlanningSupply(Supplies supplies, DatingBackorders dating) {
        this.supplies = supplies;
        this.dating = dating;
    }

    public void plan(Supply supply) {
        if (supplies.save(supply)) {
            dating.dateAnew(List.of(supply.item()));
        }
    }

    /** Returns whether there was such a supply. */
    public boolean drop(SupplyId id) {
        var items = supplies.remove(id);
        dating.dateAnew(items);
        return !items.isEmpty();
    }

    /**
     * Makes these all that the source has, beside what it lists as well and nobody understands. Everything that waits is dated
     * anew, not only for what changed: a day has passed too, and supply that should have come on it counts no more.
     */
    public void replaceAll(String source, Collection<Supply> all, Collection<SupplyId> alsoListed) {
        supplies.replaceAll(source, all, alsoListed);
        dating.dateAnew();
    }
}
