package io.entrepot.inventory.supply.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.ErpStub;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.ShipTo;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.supply.Backorders;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.PromisedDate;
import io.entrepot.inventory.supply.Supplies;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.web.client.RestClientException;

/** Purchase orders become supply, and promises follow them, however well or badly the ERP answers. */
@InventoryTest
class PurchaseOrderReadingTests {

    private static final ShipTo STORE = new ShipTo("Store 12", "1 Main St", null, "Atlanta", "GA", "30301", "US");

    @Autowired
    PurchaseOrderReading reading;

    @Autowired
    PurchaseOrderProperties properties;

    @Autowired
    SingleReplica singleReplica;

    @Autowired
    PlanningSupply planning;

    @Autowired
    Supplies supplies;

    @Autowired
    Backorders backorders;

    @Autowired
    ExceptionCases cases;

    @Autowired
    StockFixtures fixtures;

    private @Nullable ItemNumber item;

    @BeforeEach
    void anItemIsSold() {
        item = fixtures.anItem();
        await().until(reading::read);
    }

    @AfterEach
    void theErpIsWellAgain() {
        ErpStub.isWell();
        reading.read();
    }

    @Test
    void readsAllPagesWithOurToken() {
        var lines = ErpStub.SERVER;
        lines.stubFor(get(urlPathEqualTo("/erp/v1/purchase-order-lines"))
                .withQueryParam("cursor", absent())
                .willReturn(okJson(page(open("PO-1", 1, 4), "two"))));
        lines.stubFor(get(urlPathEqualTo("/erp/v1/purchase-order-lines"))
                .withQueryParam("cursor", equalTo("two"))
                .willReturn(okJson(page(open("PO-2", 1, 9), null))));

        assertThat(reading.read()).isTrue();

        assertThat(known())
                .containsExactly(supply("PO-1/1", 10, today().plusDays(4)), supply("PO-2/1", 10, today().plusDays(9)));
        lines.verify(getRequestedFor(urlPathEqualTo("/erp/v1/purchase-order-lines"))
                .withQueryParam("cursor", equalTo("two"))
                .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void countsWhatIsOutstandingInTheBaseUnit() {
        told(open("PO-1", 1, 4).replace("\"amount\":10,\"unit\":\"EA\"", "\"amount\":3,\"unit\":\"XCS\""));

        assertThat(known()).containsExactly(supply("PO-1/1", 36, today().plusDays(4)));
    }

    @Test
    void promisesAShortageFromAPurchaseOrderAndAnewWhenItSlips() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);
        assertThat(promised(order)).isEqualTo(today().plusDays(4));

        told(open("PO-1", 1, 9));

        assertThat(promised(order)).isEqualTo(today().plusDays(9));
        assertThat(backorders.history(order))
                .extracting(PromisedDate::promisedOn)
                .containsExactly(today().plusDays(4), today().plusDays(9));
    }

    @Test
    void saysNothingAnewWhereNothingHasChanged() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        reading.read();

        assertThat(backorders.history(order)).hasSize(1);
    }

    @Test
    void promisesLessOfALineThatHasComeInPart() {
        told(open("PO-1", 1, 4) + "," + open("PO-2", 1, 20));
        var order = waitsFor(8);
        assertThat(promised(order)).isEqualTo(today().plusDays(4));

        told(open("PO-1", 1, 4).replace("\"amount\":10", "\"amount\":7") + "," + open("PO-2", 1, 20));

        assertThat(known()).contains(supply("PO-1/1", 7, today().plusDays(4)));
        assertThat(promised(order)).isEqualTo(today().plusDays(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanished", "closed", "cancelled", "undated"})
    void withdrawsALineOfWhichNothingCanBePromisedAnyMore(String how) {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        told(
                switch (how) {
                    case "vanished" -> "";
                    case "undated" -> open("PO-1", 1, 4).replaceAll("\"expectedOn\":\"[^\"]*\",", "");
                    default -> open("PO-1", 1, 4).replace("OPEN", how.toUpperCase(Locale.ROOT));
                });

        assertThat(known()).isEmpty();
        assertThat(promised(order)).isNull();
        assertThat(caseOf("PO-1/1")).isNull();
    }

    @Test
    void leavesWhatIsPlannedByHandAlone() {
        var planned = new Supply(
                new SupplyId(SupplyId.PLANNING, "PLAN-" + item()),
                Supply.Kind.TRANSFER,
                item(),
                ATL,
                BigDecimal.TEN,
                today().plusDays(2));
        planning.plan(planned);
        told(open("PO-1", 1, 4));

        told("");

        assertThat(known()).containsExactly(planned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"lines\":[]}",
                "{\"notUnderstood\":[]}",
                "{\"lines\":[{\"purchaseOrder\":\"PO-1\"}],\"notUnderstood\":[]}",
                "<html>"
            })
    void changesNothingForAnAnswerThatIsNone(String answer) {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        answers(okJson(answer));

        assertThatExceptionOfType(RestClientException.class).isThrownBy(reading::read);
        assertNothingChanged(order);
    }

    @Test
    void changesNothingWhileTheErpIsAway() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        answers(serviceUnavailable());

        assertThatExceptionOfType(BackendException.class).isThrownBy(reading::read);
        assertNothingChanged(order);
    }

    @Test
    void changesNothingWhenThePagesBreakOff() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        answers(serviceUnavailable());
        ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/purchase-order-lines"))
                .withQueryParam("cursor", absent())
                .willReturn(okJson(page(open("PO-0", 1, 1), "two"))));

        assertThatExceptionOfType(BackendException.class).isThrownBy(reading::read);
        assertNothingChanged(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"EA\"|\"XPX\"|XPX is no unit of",
                "\"EA\"|\"pieces\"|unit must be a UN/CEFACT code",
                "\"amount\":10|\"amount\":0.5|0.5 EA is a fraction of EA",
                "\"amount\":10|\"amount\":0|a supply is more than nothing",
                "\"amount\":10|\"amount\":2000000000|amount must be at most",
                "\"ATL\"|\"NOWHERE\"|there is no node NOWHERE",
                "\"ATL\"|\"No where\"|node",
                "\"item\":\"|\"item\":\"NO-|the catalogue has no item NO-",
                "\"item\":\"|\"item\":\"no such/ |the catalogue has no item",
                "\"OPEN\"|\"LOST\"|state LOST is not known",
            })
    void opensACaseForWhatItDoesNotUnderstandAndTakesOverTheOthers(String sound, String odd, String reason) {
        told(open("PO-1", 1, 4).replace(sound, odd) + "," + open("PO-1", 2, 9));

        assertThat(known()).containsExactly(supply("PO-1/2", 10, today().plusDays(9)));
        assertThat(caseOf("PO-1/1")).isNotNull().satisfies(found -> {
            assertThat(found.detail()).contains(reason);
            assertThat(found.isOpen()).isTrue();
        });
    }

    @Test
    void keepsWhatIsKnownOfALineThatIsNotUnderstoodNow() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        answers(okJson("""
                {"lines":[],"notUnderstood":[{"purchaseOrder":"PO-1","lineNumber":1,"item":"X","reason":"unit code BARREL has no mapping"}]}"""));
        reading.read();

        assertNothingChanged(order);
        assertThat(caseOf("PO-1/1"))
                .isNotNull()
                .extracting(ExceptionCase::detail)
                .isEqualTo("unit code BARREL has no mapping");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesTheCaseOfALineThatIsUnderstoodOrGone(boolean understood) {
        told(open("PO-1", 1, 4).replace("ATL", "NOWHERE"));
        assertThat(caseOf("PO-1/1")).isNotNull();

        told(understood ? open("PO-1", 1, 4) : "");

        assertThat(caseOf("PO-1/1")).isNull();
    }

    @Test
    void withdrawsTheDateOfSupplyThatShouldHaveCome() {
        told(open("PO-1", 1, 4));
        var order = waitsFor(5);

        told(open("PO-1", 1, -1));

        assertThat(promised(order)).isNull();
        assertThat(known()).as("overdue, but still on its way").hasSize(1);
    }

    @Test
    void readsOnScheduleAndOutlivesAnErpThatIsAway() {
        var now = new AtomicReference<>(Instant.parse("2026-11-29T10:00:00Z"));
        var tasks = new ScheduledTaskRegistrar();
        new PurchaseOrderSchedule(reading, properties, ((InstantSource) now::get).withZone(ZoneOffset.UTC))
                .configureTasks(tasks);
        var task = tasks.getFixedRateTaskList().getFirst().getRunnable();
        answers(serviceUnavailable());
        task.run();
        assertThat(known()).isEmpty();

        answers(okJson(page(open("PO-1", 1, 4), null)));
        task.run();
        assertThat(known()).hasSize(1);

        answers(serviceUnavailable());
        now.updateAndGet(then -> then.plus(properties.interval()));
        task.run();
        assertThat(known()).hasSize(1);
    }

    @Test
    void leavesTheReadingToTheReplicaThatIsAtIt() {
        assertThat(singleReplica.runs(
                        "purchase-orders", () -> assertThat(reading.read()).isFalse()))
                .isTrue();

        assertThat(reading.read()).isTrue();
    }

    private void assertNothingChanged(OrderId order) {
        assertThat(known()).containsExactly(supply("PO-1/1", 10, today().plusDays(4)));
        assertThat(backorders.history(order)).hasSize(1);
    }

    private void told(String lines) {
        answers(okJson(page(lines, null)));
        assertThat(reading.read()).isTrue();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        ErpStub.SERVER.stubFor(
                get(urlPathEqualTo("/erp/v1/purchase-order-lines")).willReturn(answer));
    }

    private OrderId waitsFor(long quantity) {
        var order = fixtures.anOrder();
        fixtures.allocate(new AllocationRequest(order, true, true, null, STORE, List.of(line(1, item(), quantity))));
        return order;
    }

    private @Nullable LocalDate promised(OrderId order) {
        return backorders.of(order).getFirst().promisedOn();
    }

    private List<Supply> known() {
        return supplies.of(List.of(item()));
    }

    private @Nullable ExceptionCase caseOf(String subject) {
        return cases.list(CaseFilter.openOf(Kind.SUPPLY_NOT_UNDERSTOOD)).stream()
                .filter(found -> found.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    private Supply supply(String number, long pieces, LocalDate day) {
        return new Supply(
                new SupplyId(SupplyId.PURCHASE_ORDERS, number),
                Supply.Kind.PURCHASE_ORDER,
                item(),
                ATL,
                BigDecimal.valueOf(pieces),
                day);
    }

    /** Ten pieces, expected in so many days. */
    private String open(String order, int line, int days) {
        return """
                {"purchaseOrder":"%s","lineNumber":%d,"item":"%s","node":"ATL","ordered":{"amount":12,"unit":"EA"},
                 "received":{"amount":2,"unit":"EA"},"outstanding":{"amount":10,"unit":"EA"},"expectedOn":"%s",
                 "state":"OPEN"}""".formatted(order, line, item(), today().plusDays(days));
    }

    private static String page(String lines, @Nullable String next) {
        return "{\"lines\":[%s],\"notUnderstood\":[]%s}"
                .formatted(lines, next == null ? "" : ",\"next\":\"" + next + "\"");
    }

    private ItemNumber item() {
        return Objects.requireNonNull(item);
    }

    private LocalDate today() {
        return fixtures.now().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
