package io.entrepot.wmsshiphero.upkeep.schedule;

import io.entrepot.foundation.testing.warehouse.WarehouseCalls;
import io.entrepot.foundation.testing.warehouse.WarehouseConformanceTests;
import io.entrepot.foundation.testing.warehouse.WarehouseHarness;
import io.entrepot.wmsshiphero.ShipHeroStub;
import io.entrepot.wmsshiphero.ShipHeroStub.Fault;
import io.entrepot.wmsshiphero.WarehouseTest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** ShipHero's adapter keeps what all warehouses promise. */
@WarehouseTest
class ConformanceTests extends WarehouseConformanceTests implements WarehouseHarness {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Upkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected WarehouseHarness harness() {
        return this;
    }

    @Override
    protected WarehouseCalls calls() {
        return new WarehouseCalls(mvc);
    }

    @Override
    public String node() {
        return "ATL";
    }

    @Override
    public void catchUp() {
        jdbc.sql("UPDATE fulfilment_order SET read_due_at = now() - interval '1 second' WHERE NOT settled")
                .update();
        upkeep.sweep();
        for (int batch = 0; batch < 5; batch++) {
            upkeep.reread();
        }
    }

    @Override
    public void letTimePass(Duration duration) {
        jdbc.sql("UPDATE fulfilment_order SET create_not_before = create_not_before - :by * interval '1 second'")
                .param("by", duration.toSeconds())
                .update();
    }

    @Override
    public void loseNextAnswer() {
        ShipHeroStub.failNext("order_create", Fault.ANSWER_LOST);
    }

    @Override
    public int ordersOf(String leg) {
        return ShipHeroStub.ordersOf(leg).size();
    }

    @Override
    public void refuseCancellationOf(String leg) {
        ShipHeroStub.failNext("order_cancel", Fault.REFUSED);
    }

    @Override
    public void fulfil(String leg, int pieces) {
        ShipHeroStub.ship(leg, Math.abs(leg.hashCode() % 100_000), 1, pieces);
        ShipHeroStub.status(leg, "fulfilled");
    }

    /** Whenever it is asked, it tells the same. */
    @Override
    public void repeatNewsOf(String leg) {
        jdbc.sql("UPDATE fulfilment_order SET settled = false WHERE leg_id = :leg")
                .param("leg", leg)
                .update();
    }

    @Override
    public void stock(String item, int sellable, int held) {
        ShipHeroStub.stock(ShipHeroStub.ATL, item, sellable, 0, 0, held);
    }

    @Override
    public String strangeArticle() {
        ShipHeroStub.stock(ShipHeroStub.ATL, "no such name", 1, 0, 0);
        return "ATL/no such name";
    }

    @Override
    public OddCode useOddCode() {
        var leg = "CONF-ODD-1";
        calls().release(leg, """
                {"orderId":"CONF-ODD","node":"ATL","reference":"PO","shipTo":{"name":"S","line1":"1 Main St","city":"Atlanta",
                 "postalCode":"30301","country":"US"},
                 "lines":[{"lineNumber":1,"item":"SKU-0007","quantity":{"amount":2,"unit":"EA"}}]}""");
        ShipHeroStub.status(leg, "gift wrapping");
        return new OddCode("fulfilment-status", "gift wrapping", "OPEN", "leg " + leg);
    }

    @Override
    public void receive(String notice, String item, int good, int damaged) {
        throw new UnsupportedOperationException("ShipHero is told of no notices");
    }
}
