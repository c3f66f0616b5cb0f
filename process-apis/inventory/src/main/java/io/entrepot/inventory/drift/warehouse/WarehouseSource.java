package io.entrepot.inventory.drift.warehouse;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.backend.BackendException;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.StockSource;
import io.entrepot.inventory.drift.Subject;
import io.entrepot.inventory.drift.Told;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Position;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.network.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/** Asks each node's system API for all of its stock, nodes in shadow included. */
@Component
class WarehouseSource implements StockSource {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseSource.class);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 1_000;

    private final Nodes nodes;
    private final Items items;
    private final HttpServiceProxyRegistry clients;
    private final Clock clock;

    WarehouseSource(Nodes nodes, Items items, HttpServiceProxyRegistry clients, Clock clock) {
        this.nodes = nodes;
        this.items = items;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.WAREHOUSE;
    }

    @Override
    public List<String> places(Scope scope) {
        return nodes.all().stream()
                .filter(node -> node.stage() != Stage.RETIRED && scope.has(node.id()))
                .map(node -> node.id().value())
                .toList();
    }

    @Override
    public Reading read(String place, Scope scope) {
        var node = nodes.all().stream()
                .filter(known -> known.id().value().equals(place))
                .findFirst()
                .orElseThrow();
        try {
            return understand(node.id(), fetch(node), scope);
        } catch (BackendException | RestClientException | IllegalStateException | IllegalArgumentException away) {
            LOG.info("The stock of {} cannot be compared: {}", place, away.getMessage());
            return new Reading.NotRead(node.warehouseApi() + " did not answer with its stock");
        }
    }

    /** The whole list or nothing: what a list does not name is taken to be nothing. */
    private List<Position> fetch(Node node) {
        var api = clients.getClient(node.warehouseApi(), WarehouseStock.class);
        var found = new ArrayList<Position>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = api.stock(node.id().value(), cursor, PAGE);
            found.addAll(answer.positions());
            if (answer.next() == null) {
                return found;
            }
            cursor = answer.next();
        }
        throw new IllegalStateException("the list of stock does not end");
    }

    private Reading understand(NodeId node, List<Position> positions, Scope scope) {
        var known = items.find(positions.stream()
                .map(position -> new ItemNumber(position.item()))
                .toList());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var told = new HashMap<Subject, Told>();
        var leftOut = new ArrayList<String>();
        for (var position : positions) {
            var number = new ItemNumber(position.item());
            if (!scope.has(number)) {
                continue;
            }
            var item = known.get(number);
            if (item == null) {
                leftOut.add(node + "/" + number + ": no such item is in the catalogue");
            } else {
                switch (PositionReading.of(position, item, node, today)) {
                    case PositionReading.Understood(var read) ->
                        told.put(Subject.warehouse(number, node), Objects.requireNonNull(read));
                    case PositionReading.Odd(var reason) -> leftOut.add(node + "/" + number + ": " + reason);
                }
            }
        }
        return new Reading.Read(told, leftOut);
    }
}
