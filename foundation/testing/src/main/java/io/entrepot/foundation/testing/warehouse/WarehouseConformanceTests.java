package io.entrepot.foundation.testing.warehouse;

import static io.entrepot.foundation.testing.warehouse.WarehouseCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.PublishedEvents.Event;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * What every adapter of a warehouse system promises, played on its stand-in: an adapter's own test class extends this one in its
 * service's context and says how its backend is moved. Longer than a page, as it is the promise of one contract.
 */
public abstract class WarehouseConformanceTests {

    private static final String ITEM = "SKU-0007";
    private static final int ATTEMPTS = 5;

    /** How this adapter's backend is moved. */
    protected abstract WarehouseHarness harness();

    /** How this adapter is called. */
    protected abstract WarehouseCalls calls();

    @Test
    void servesItsNodeAndSaysWhatItCanDo() {
        assertThat(json(calls().get("nodes"))
                        .path("nodes")
                        .valueStream()
                        .map(node -> node.path("node").asString()))
                .contains(harness().node());
        var capabilities = capabilities();
        assertThat(capabilities.path("cadence").asString()).isIn("PUSH", "POLL", "BATCH");
        assertThat(capabilities.path("push").asBoolean())
                .isEqualTo(capabilities.path("cadence").asString().equals("PUSH"));
        assertThat(capabilities.path("cancel").asString()).isNotBlank();
    }

    @Test
    void makesOneOrderHoweverOftenItIsAsked() {
        var first = release("CONF-ONCE-1", 2);
        var second = calls().release("CONF-ONCE-1", order("CONF-ONCE", "CONF-ONCE-1", 2));

        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(second).hasStatusOk();
        assertThat(json(second).path("warehouseOrder")).isEqualTo(json(first).path("warehouseOrder"));
        assertThat(json(calls().order("CONF-ONCE-1")).path("node").asString())
                .isEqualTo(harness().node());
        assertThat(harness().ordersOf("CONF-ONCE-1")).isEqualTo(1);
    }

    @Test
    void refusesOtherGoodsForTheSameLeg() {
        release("CONF-OTHER-1", 2);

        assertThat(calls().release("CONF-OTHER-1", order("CONF-OTHER", "CONF-OTHER-1", 3)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void knowsNothingOfForeignLegs() {
        assertThat(calls().order("CONF-NOBODY-1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls().cancel("CONF-NOBODY-1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesWhatIsWrongWithAnOrder() {
        var body = order("CONF-WRONG", "CONF-WRONG-1", 2);

        assertThat(calls().release("CONF-WRONG-1", body.replace("\"EA\"", "\"XCS\"")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(calls().release("CONF-WRONG-1", body.replace(harness().node(), "NOWHERE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(harness().ordersOf("CONF-WRONG-1")).isZero();
    }

    @Test
    void makesOneOrderWhenAnAnswerIsLost() {
        harness().loseNextAnswer();

        var settled = untilSettled(() -> calls().release("CONF-LOST-1", order("CONF-LOST", "CONF-LOST-1", 2)));

        assertThat(settled.getResponse().getStatus()).isIn(200, 201);
        assertThat(harness().ordersOf("CONF-LOST-1")).isEqualTo(1);
    }

    @Test
    void cancelsWhatTheFloorLetsGo() {
        release("CONF-CANCEL-1", 2);

        assertThat(outcomeOfCancelling("CONF-CANCEL-1")).isEqualTo("CANCELLED");
        assertThat(outcomeOfCancelling("CONF-CANCEL-1")).isEqualTo("CANCELLED");
        assertThat(json(calls().order("CONF-CANCEL-1")).path("state").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void doesNotCancelWhatTheFloorHolds() {
        release("CONF-HELD-1", 2);
        harness().refuseCancellationOf("CONF-HELD-1");

        assertThat(outcomeOfCancelling("CONF-HELD-1")).isEqualTo("REFUSED");
        assertThat(json(calls().order("CONF-HELD-1")).path("state").asString()).isNotEqualTo("CANCELLED");
    }

    @Test
    void tellsEachMilestoneOnceWhateverTheBackendRepeats() {
        release("CONF-GO-1", 2);
        harness().catchUp();
        harness().fulfil("CONF-GO-1", 2);
        harness().catchUp();
        harness().repeatNewsOf("CONF-GO-1");
        harness().catchUp();
        calls().release("CONF-GO-2", order("CONF-GO", "CONF-GO-2", 1)); // the same order, so it comes after all of that
        harness().catchUp();

        assertThat(json(calls().order("CONF-GO-1")).path("state").asString()).isEqualTo("SHIPPED");
        try (var milestones = new PublishedEvents("fulfilment.milestones")) {
            milestones.next(milestone("CONF-GO-2", "ACKNOWLEDGED"));
            for (var told : Set.of("ACKNOWLEDGED", "PICK_CONFIRMED", "SHIPMENT_DEPARTED")) {
                assertThat(milestones.all(milestone("CONF-GO-1", told)))
                        .as(told)
                        .hasSize(1);
            }
            var departed =
                    milestones.next(milestone("CONF-GO-1", "SHIPMENT_DEPARTED")).body();
            assertThat(departed.path("trackingNumber").asString()).isNotBlank();
            assertThat(departed.at("/lines/0/quantity/amount").asInt()).isEqualTo(2);
        }
    }

    @Test
    void tellsStockInOurWordsAndConfirmsWhatItRead() {
        harness().stock("SKU-0009", 50, 4);
        harness().catchUp();

        var position = json(calls().get("stock?node=" + harness().node() + "&limit=1&cursor=SKU-0008"))
                .at("/positions/0");
        assertThat(position.path("item").asString()).isEqualTo("SKU-0009");
        assertThat(pieces(position, "AVAILABLE")).isEqualTo(50);
        assertThat(held(position)).isEqualTo(4);
        try (var observations = new PublishedEvents("inventory.observations")) {
            observations.next(event -> isOfNode(event)
                    && positions(event)
                            .filter(told -> told.path("item").asString().equals("SKU-0009"))
                            .anyMatch(told -> pieces(told, "AVAILABLE") == 50 && held(told) == 4));
            observations.next(event -> isOfNode(event) && event.type().endsWith("feed-confirmed.v1"));
        }
    }

    @Test
    void setsAsideAnArticleWithAStrangeName() {
        var subject = harness().strangeArticle();
        harness().catchUp();

        assertThat(calls().openCase(subject).path("kind").asString()).isEqualTo("unknown-item");
    }

    @Test
    void goesOnWithACodeOnceAPersonHasMappedIt() {
        var code = harness().useOddCode();
        harness().catchUp();
        var open = calls().openCase(code.subject());
        assertThat(open.path("detail").asString()).contains(code.code());

        assertThat(calls().map(code.kind(), code.code(), "NOT_OURS")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(calls().map(code.kind(), code.code(), code.canonical())).hasStatusOk();
        var replayed = calls().replay(open.path("id").asString());
        harness().catchUp();

        assertThat(json(replayed).path("state").asString()).isEqualTo("RESOLVED");
        assertThat(calls().openCase(code.subject()).isMissingNode()).isTrue();
        assertThat(harness().isMended(code)).isTrue();
    }

    @Test
    void keepsCasesFromThoseWhoMayOnlyRead() {
        var reader = calls().with("warehouse:read");

        assertThat(reader.get("exceptions")).hasStatusOk();
        assertThat(reader.get("code-maps")).hasStatusOk();
        assertThat(reader.discard("1", "because")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(reader.map("any", "CODE", "ANY")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(reader.notice("CONF-N")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysThatItTakesNoNoticesOrTakesEachOnce() {
        var answer = calls().announce("CONF-ASN-1", notice(10));

        if (!takesNotices()) {
            assertThat(answer).hasStatus(HttpStatus.NOT_IMPLEMENTED);
            assertThat(json(answer).path("type").asString()).endsWith("/capability-missing");
            assertThat(calls().notice("CONF-ASN-1")).hasStatus(HttpStatus.NOT_IMPLEMENTED);
        } else {
            assertThat(answer).hasStatus(HttpStatus.CREATED);
            assertThat(calls().announce("CONF-ASN-1", notice(10))).hasStatusOk();
            assertThat(calls().announce("CONF-ASN-1", notice(11))).hasStatus(HttpStatus.CONFLICT);
            assertThat(stateOfNotice("CONF-ASN-1")).isEqualTo("ANNOUNCED");
            assertThat(calls().notice("CONF-ASN-NOBODY")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void tellsWhatArrivesOfANoticeInPartsAndTheDamagedApart() {
        if (!takesNotices()) {
            assertThat(calls().notice("CONF-ASN-2")).hasStatus(HttpStatus.NOT_IMPLEMENTED);
            return;
        }
        untilSettled(() -> calls().announce("CONF-ASN-2", notice(10)));
        harness().catchUp();

        harness().receive("CONF-ASN-2", ITEM, 6, 1);
        harness().letTimePass(Duration.ofMinutes(2));
        harness().catchUp();
        assertThat(stateOfNotice("CONF-ASN-2")).isEqualTo("PARTIALLY_RECEIVED");
        var line = json(calls().notice("CONF-ASN-2")).at("/lines/0");
        assertThat(line.path("received").asInt()).isEqualTo(6);
        assertThat(line.path("damaged").asInt()).isEqualTo(1);
        harness().receive("CONF-ASN-2", ITEM, 3, 0);
        harness().letTimePass(Duration.ofMinutes(2));
        harness().catchUp();

        assertThat(stateOfNotice("CONF-ASN-2")).isEqualTo("RECEIVED");
        try (var receipts = new PublishedEvents("receiving.milestones")) {
            var first = receipts.next(receipt(6)).body();
            assertThat(first.at("/lines/0/item").asString()).isEqualTo(ITEM);
            assertThat(first.path("isFinal").asBoolean()).isFalse();
            assertThat(receipts.next(receipt(3)).body().path("isFinal").asBoolean())
                    .isTrue();
            assertThat(receipts.all(receipt(6))).hasSize(1);
        }
    }

    private MvcTestResult release(String leg, int pieces) {
        return untilSettled(() -> calls().release(leg, order(leg.substring(0, leg.length() - 2), leg, pieces)));
    }

    private String outcomeOfCancelling(String leg) {
        return json(untilSettled(() -> calls().cancel(leg))).path("outcome").asString();
    }

    /** A caller of the platform comes again after 503, as often as it takes. */
    private MvcTestResult untilSettled(java.util.function.Supplier<MvcTestResult> call) {
        var answer = call.get();
        for (int attempt = 1; attempt < ATTEMPTS && answer.getResponse().getStatus() >= 500; attempt++) {
            harness().letTimePass(Duration.ofSeconds(30));
            harness().catchUp();
            answer = call.get();
        }
        return answer;
    }

    private JsonNode capabilities() {
        return json(calls().get("capabilities")).path("capabilities");
    }

    private boolean takesNotices() {
        return capabilities().path("advanceShipNotices").asBoolean();
    }

    private String stateOfNotice(String notice) {
        return json(calls().notice(notice)).path("state").asString();
    }

    private boolean isOfNode(Event event) {
        return event.body().path("node").asString().equals(harness().node());
    }

    private String order(String order, String leg, int pieces) {
        return """
                {"orderId":"%s","node":"%s","reference":"PO %s","requestedDelivery":"2026-12-01",
                 "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301",
                 "country":"US"},"lines":[{"lineNumber":1,"item":"%s","quantity":{"amount":%d,"unit":"EA"}}]}""".formatted(order, harness().node(), leg, ITEM, pieces);
    }

    private String notice(int pieces) {
        return """
                {"node":"%s","expectedAt":"2026-12-01T08:00:00Z","origin":"Supplier 1","lines":[{"lineNumber":1,
                 "item":"%s","quantity":{"amount":%d,"unit":"EA"}}]}""".formatted(harness().node(), ITEM, pieces);
    }

    private static Predicate<Event> milestone(String leg, String milestone) {
        return event -> event.body().path("legId").asString("").equals(leg)
                && event.body().path("milestone").asString().equals(milestone);
    }

    private static Predicate<Event> receipt(int received) {
        return event -> event.body().path("notice").asString("").equals("CONF-ASN-2")
                && event.body()
                        .path("lines")
                        .valueStream()
                        .anyMatch(line -> line.path("received").asInt() == received);
    }

    private static Stream<JsonNode> positions(Event event) {
        return event.body().has("positions") ? event.body().path("positions").valueStream() : Stream.of(event.body());
    }

    private static int pieces(JsonNode position, String bucket) {
        return position.path("buckets")
                .valueStream()
                .filter(told -> told.path("bucket").asString().equals(bucket))
                .mapToInt(told -> told.path("quantity").asInt())
                .sum();
    }

    /** What lies there and may not be sold, whatever the reason; every word is one of ours. */
    private static int held(JsonNode position) {
        return position.path("buckets")
                .valueStream()
                .filter(told -> !Set.of(Bucket.AVAILABLE, Bucket.ALLOCATED, Bucket.PICKED, Bucket.UNKNOWN)
                        .contains(Bucket.valueOf(told.path("bucket").asString())))
                .mapToInt(told -> told.path("quantity").asInt())
                .sum();
    }
}
