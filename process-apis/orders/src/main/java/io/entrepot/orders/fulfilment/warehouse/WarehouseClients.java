package io.entrepot.orders.fulfilment.warehouse;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.orders.fulfilment.NetworkDirectory;
import io.entrepot.orders.fulfilment.Warehouses;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/** Speaks with each warehouse through the system API that the network directory names; one client group per system API. */
class WarehouseClients implements Warehouses {

    private final NetworkDirectory directory;
    private final HttpServiceProxyRegistry clients;

    WarehouseClients(NetworkDirectory directory, HttpServiceProxyRegistry clients) {
        this.directory = directory;
        this.clients = clients;
    }

    @Override
    public String release(Order order, Leg leg) {
        return of(leg).release(leg.id().value(), WarehouseMessages.NewFulfilmentOrder.of(order, leg))
                .warehouseOrder();
    }

    @Override
    public boolean cancel(Leg leg) {
        try {
            return switch (of(leg).cancel(leg.id().value()).outcome()) {
                case "CANCELLED" -> true;
                case "REFUSED" -> false;
                default -> throw new IllegalStateException("the warehouse answered an unknown outcome");
            };
        } catch (PermanentBackendException refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
                return true; // the warehouse never had it
            }
            throw refusal;
        }
    }

    private WarehouseApi of(Leg leg) {
        return clients.getClient(directory.warehouseApiOf(leg.node()), WarehouseApi.class);
    }
}
