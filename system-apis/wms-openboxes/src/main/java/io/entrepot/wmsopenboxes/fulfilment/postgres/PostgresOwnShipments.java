package io.entrepot.wmsopenboxes.fulfilment.postgres;

import io.entrepot.wmsopenboxes.stock.OwnShipments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shipments of legs. */
@Repository
class PostgresOwnShipments implements OwnShipments {

    private final JdbcClient jdbc;

    PostgresOwnShipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOurs(String shipmentId) {
        return jdbc.sql("SELECT count(*) FROM fulfilment_order WHERE shipment_id = :shipment")
                        .param("shipment", shipmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
