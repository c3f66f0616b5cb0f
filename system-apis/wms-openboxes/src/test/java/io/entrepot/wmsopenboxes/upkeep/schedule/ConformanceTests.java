package io.entrepot.wmsopenboxes.upkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.warehouse.WarehouseCalls;
import io.entrepot.foundation.testing.warehouse.WarehouseConformanceTests;
import io.entrepot.foundation.testing.warehouse.WarehouseHarness;
import io.entrepot.wmsopenboxes.OpenBoxesStandIn;
import io.entrepot.wmsopenboxes.WarehouseTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** OpenBoxes' adapter keeps what all warehouses promise. */
@WarehouseTest
class ConformanceTests extends WarehouseConformanceTests implements WarehouseHarness {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Poll poll;

    @AfterEach
    void endFaults() {
        OpenBoxesStandIn.faults("{}");
    }

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
        return "SEA";
    }

    /** Stock settles between two polls. */
    @Override
    public void catchUp() {
        letTimePass(Duration.ofSeconds(30));
        poll.run();
    }

    @Override
    public void letTimePass(Duration duration) {
        OpenBoxesStandIn.CLOCK.advance(duration);
    }

    @Override
    public void loseNextAnswer() {
        OpenBoxesStandIn.faults("{\"answerLost\":{\"count\":1}}");
    }

    @Override
    public int ordersOf(String leg) {
        return OpenBoxesStandIn.movements(leg).size();
    }

    @Override
    public void refuseCancellationOf(String leg) {
        OpenBoxesStandIn.work(4);
    }

    @Override
    public void fulfil(String leg, int pieces) {
        OpenBoxesStandIn.work(4);
        assertThat(OpenBoxesStandIn.movements(leg).getFirst().path("statusCode").asString())
                .isEqualTo("DISPATCHED");
    }

    /** Whenever it is asked, it tells the same. */
    @Override
    public void repeatNewsOf(String leg) {
        OpenBoxesStandIn.faults("{\"duplicateRows\":{}}");
    }

    @Override
    public void stock(String item, int sellable, int held) {
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"%s\",\"onHand\":%d}".formatted(item, sellable));
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"%s\",\"onHand\":%d,\"bin\":\"DAMAGED\"}".formatted(item, held));
    }

    @Override
    public String strangeArticle() {
        OpenBoxesStandIn.tell("product", "{\"sku\":\"no such name\"}");
        return "SEA/no such name";
    }

    @Override
    public OddCode useOddCode() {
        OpenBoxesStandIn.tell("unit", "{\"sku\":\"SKU-0011\",\"unit\":\"Stück\"}");
        return new OddCode("unit", "Stück", "EA", "SEA/SKU-0011");
    }

    @Override
    public void receive(String notice, String item, int good, int damaged) {
        OpenBoxesStandIn.tell(
                "receipt",
                "{\"description\":\"%s\",\"sku\":\"%s\",\"good\":%d,\"damaged\":%d}"
                        .formatted(notice, item, good, damaged));
    }
}
