package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static io.entrepot.inventory.StockFixtures.SEA;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.network.CanaryShare;
import io.entrepot.inventory.supply.Backorders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules that an operator sets, and the stage of a node, decide about real stock. */
@InventoryTest
class PolicyRuleTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    AllocationPolicies policies;

    @Autowired
    Backorders backorders;

    @Autowired
    ExceptionCases cases;

    @Autowired
    JdbcClient jdbc;

    /** All tests share the rules and the network. */
    @AfterEach
    void allIsAsUsual() {
        jdbc.sql("DELETE FROM allocation_policy").update();
        jdbc.sql("UPDATE node SET stage = 'LIVE', canary_share = NULL WHERE node = 'SEA'")
                .update();
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void sendsNoPartThatIsNotWorthSending() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 9);
        fixtures.observe(DFW, item, 1);
        add(Rule.Name.SPLIT_GUARD, "minimumQuantity", 2);

        var decision = fixtures.allocate(waiting(item, 10)).decision();

        assertThat(decision.legs()).extracting(Decision.Leg::node).containsExactly(ATL);
        assertThat(decision.lines().getFirst().shortage().amount()).isEqualByComparingTo("1");
        assertThat(refusals(decision, 1)).containsExactly("SPLIT_GUARD");
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("9");
    }

    @Test
    void sendsASmallOrderAllTheSameWhereItIsNotSplit() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 9);
        add(Rule.Name.SPLIT_GUARD, "minimumQuantity", 2);

        assertThat(fixtures.allocate(fixtures.anOrder(), item, 1).decision().outcome())
                .isEqualTo(Outcome.ALLOCATED);
    }

    @Test
    void letsASmallShortageWaitAndAsksAPersonAboutALargeOne() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        add(Rule.Name.HOLD_FOR_A_PERSON, "largestBackorder", 5);
        var small = waiting(item, 8);
        var large = waiting(item, 8);

        assertThat(fixtures.allocate(small).decision().outcome()).isEqualTo(Outcome.ALLOCATED);
        var held = fixtures.allocate(large).decision();

        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.lines().getFirst().shortage().amount()).isEqualByComparingTo("6");
        assertThat(fixtures.reserved(item)).as("what there is waits with it").isEqualByComparingTo("10");
        assertThat(heldOrders())
                .contains(large.order().value())
                .doesNotContain(small.order().value());
        assertThat(fixtures.allocate(large).decision()).as("asked again").isEqualTo(held);
    }

    @Test
    void givesABackorderUpOnceItsDayIsOver() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 1);
        add(Rule.Name.CANCEL_BACKORDER, "afterDays", 3);
        var order = waiting(item, 5);

        var line = fixtures.allocate(order).decision().lines().getFirst();
        assertThat(line.cancelOn()).isEqualTo(today().plusDays(3));
        backorders.endOverdue(today().plusDays(3), fixtures.now());
        assertThat(backorders.waitingFor(List.of(item))).hasSize(1);
        backorders.endOverdue(today().plusDays(4), fixtures.now());

        assertThat(backorders.waitingFor(List.of(item))).isEmpty();
    }

    @Test
    void givesACanaryItsShareOfTheOrdersAndPromisesItToNobody() {
        jdbc.sql("UPDATE node SET stage = 'CANARY', canary_share = 0.3 WHERE node = 'SEA'")
                .update();
        var item = fixtures.anItem();
        fixtures.observe(SEA, item, 1000);
        var orders = Stream.generate(fixtures::anOrder).limit(40).toList();

        assertThat(fixtures.available(item)).isZero();
        var served = orders.stream()
                .filter(order -> fixtures.allocate(order, item, 1).decision().outcome() == Outcome.ALLOCATED)
                .toList();

        assertThat(served)
                .hasSizeBetween(1, 39)
                .isEqualTo(orders.stream()
                        .filter(order -> CanaryShare.takes(order.value(), SEA, new BigDecimal("0.3")))
                        .toList());
        assertThat(fixtures.reserved(item)).isEqualByComparingTo(Integer.toString(served.size()));
    }

    private void add(Rule.Name name, String parameter, int value) {
        var rules = new ArrayList<>(AllocationPolicy.STANDARD.rules());
        rules.add(new Rule(name, Map.of(parameter, BigDecimal.valueOf(value))));
        policies.add(rules, "test");
    }

    private AllocationRequest waiting(ItemNumber item, long quantity) {
        var plain = request(fixtures.anOrder(), List.of(line(1, item, quantity)));
        return new AllocationRequest(plain.order(), true, true, null, plain.shipTo(), plain.lines());
    }

    private List<String> heldOrders() {
        return cases.list(CaseFilter.openOf(Kind.ALLOCATION_HELD)).stream()
                .map(open -> open.subject())
                .toList();
    }

    private LocalDate today() {
        return fixtures.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<String> refusals(Decision decision, int candidate) {
        return decision.candidates().get(candidate).verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .map(Decision.Verdict::rule)
                .toList();
    }
}
