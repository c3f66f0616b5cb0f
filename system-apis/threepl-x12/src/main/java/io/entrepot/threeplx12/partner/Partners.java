package io.entrepot.threeplx12.partner;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;
import java.util.Optional;

/** The partners that this service exchanges files with; which they are is data. */
public record Partners(List<Partner> all) {

    public Partners {
        all = List.copyOf(all);
    }

    public Optional<Partner> at(NodeId node) {
        return all.stream().filter(partner -> partner.node().equals(node)).findFirst();
    }

    /** The partner that goes by this name in X12. */
    public Optional<Partner> named(String theirs) {
        return all.stream().filter(partner -> partner.theirs().equals(theirs)).findFirst();
    }
}
