package io.entrepot.inventory.peers;

import static io.entrepot.inventory.StockFixtures.SEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.Supplies;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A transfer that is received short (row 12): what did not come is on its way no longer, and somebody hears of it. */
@InventoryTest
class TransferTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    PlanningSupply planning;

    @Autowired
    Supplies supplies;

    @Autowired
    ExceptionCases cases;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** A transfer of a hundred. */
    private interface Transfer {
        void received(int good, int damaged, boolean isLast);

        int underWay();

        boolean isCase();
    }

    /** Naive: the receipt lowers what is under way by what came, and no document is left that would end the rest. */
    @Test
    void leavesNothingUnderWayThatNobodyWillReceive() throws Exception {
        Paired.judge(TransferTests::shortReceipt, new KeepsTheRest(), new Announced());
    }

    private static List<String> shortReceipt(Transfer transfer) {
        var wrongs = new ArrayList<String>();
        transfer.received(50, 0, false);
        if (transfer.underWay() != 50 || transfer.isCase()) {
            wrongs.add("half of it came, " + transfer.underWay() + " of 50 are under way");
        }
        transfer.received(20, 6, true);
        if (transfer.underWay() != 0) {
            wrongs.add(transfer.underWay() + " stay under way for ever");
        }
        if (!transfer.isCase()) {
            wrongs.add("nobody hears of the 24 that did not come");
        }
        return wrongs;
    }

    @Test
    void asksNobodyWhereAllOfItCame() {
        var transfer = new Announced();

        transfer.received(60, 0, false);
        transfer.received(30, 10, true);

        assertThat(transfer.underWay()).isZero();
        assertThat(transfer.isCase()).isFalse();
    }

    private static final class KeepsTheRest implements Transfer {

        private int open = 100;

        @Override
        public void received(int good, int damaged, boolean isLast) {
            open -= good + damaged;
        }

        @Override
        public int underWay() {
            return open;
        }

        @Override
        public boolean isCase() {
            return false;
        }
    }

    private final class Announced implements Transfer {

        private final ItemNumber item = fixtures.anItem();
        private final String notice = "ASN-" + item;
        private int receipts;

        Announced() {
            planning.plan(new Supply(
                    new SupplyId(SupplyId.PLANNING, notice + ":1"),
                    Supply.Kind.TRANSFER,
                    item,
                    SEA,
                    BigDecimal.valueOf(100),
                    fixtures.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(2)));
        }

        @Override
        public void received(int good, int damaged, boolean isLast) {
            var receipt = notice + "/" + ++receipts;
            var line = new GoodsReceived.Line(
                    item, UnitOfMeasure.EACH, BigDecimal.valueOf(good), BigDecimal.valueOf(damaged), null, null);
            var told = new GoodsReceived(SEA, "test", receipt, notice, fixtures.now(), isLast, List.of(line));
            transaction.executeWithoutResult(
                    status -> events.publish(Topic.RECEIVING_MILESTONES, "SEA", GoodsReceived.TYPE, told));
            await().until(() -> jdbc.sql("SELECT EXISTS (SELECT FROM goods_receipt WHERE receipt = :receipt)")
                    .param("receipt", receipt)
                    .query(Boolean.class)
                    .single());
        }

        @Override
        public int underWay() {
            return supplies.of(List.of(item)).stream()
                    .mapToInt(supply -> supply.open().intValueExact())
                    .sum();
        }

        @Override
        public boolean isCase() {
            return cases.list(CaseFilter.openOf(Kind.TRANSFER_SHORT)).stream()
                    .anyMatch(open -> open.subject().equals("SEA " + notice + ":1 " + item));
        }
    }
}
