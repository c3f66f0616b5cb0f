package io.entrepot.servicedesk.drift.inventory;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.servicedesk.drift.Accuracy;
import io.entrepot.servicedesk.drift.Comparison;
import io.entrepot.servicedesk.drift.Drift;
import io.entrepot.servicedesk.drift.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks inventory, which compares. */
@Component
class InventoryDrift implements Drift {

    private final DriftApi inventory;

    InventoryDrift(DriftApi inventory) {
        this.inventory = inventory;
    }

    @Override
    public Finding.Page findings(Finding.Query query) {
        var item = query.item() == null ? null : query.item().value();
        var node = query.node() == null ? null : query.node().value();
        return inventory
                .findings(query.state(), query.driftClass(), item, node, query.cursor(), query.limit())
                .toPage();
    }

    @Override
    public List<Accuracy> accuracy() {
        return inventory.accuracy().toAccuracies();
    }

    @Override
    public Comparison compare(Comparison.Scope scope) {
        var message = new DriftApi.ScopeMessage(
                scope.items().stream().map(ItemNumber::value).toList(),
                scope.nodes().stream().map(NodeId::value).toList());
        try {
            return inventory.request(message).toComparison();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST);
        }
    }

    @Override
    public Comparison comparison(long id) {
        try {
            return inventory.run(id).toComparison();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.NOT_FOUND);
        }
    }
}
