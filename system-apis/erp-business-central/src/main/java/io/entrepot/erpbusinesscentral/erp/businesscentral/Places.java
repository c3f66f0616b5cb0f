package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Location;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The company's locations; their codes are the codes of our nodes. */
final class Places {

    private final CompanyCalls company;
    private final Remembered<List<Location>> locations;

    Places(CompanyCalls company, Duration keptFor, Clock clock) {
        this.company = company;
        this.locations = new Remembered<>(this::read, keptFor, clock);
    }

    Optional<String> idOf(NodeId node) {
        return idOf(locations.containing(known -> idOf(known, node).isPresent()), node);
    }

    Optional<NodeId> nodeOf(String locationId) {
        return nodeOf(locations.containing(known -> nodeOf(known, locationId).isPresent()), locationId);
    }

    private static Optional<String> idOf(List<Location> known, NodeId node) {
        return known.stream()
                .filter(location -> location.code().equals(node.value()))
                .map(Location::id)
                .findFirst();
    }

    private static Optional<NodeId> nodeOf(List<Location> known, String id) {
        return known.stream()
                .filter(location -> location.id().equals(id))
                .map(location -> new NodeId(location.code()))
                .findFirst();
    }

    private List<Location> read() {
        var read = new ArrayList<Location>();
        var after = "";
        while (true) {
            var from = after;
            var page = company.call(CallClass.FULFILMENT, (api, id) -> api.locations(id, OData.text(from)));
            read.addAll(page.value());
            if (page.nextLink() == null || page.value().isEmpty()) {
                return read;
            }
            after = page.value().getLast().code();
        }
    }
}
