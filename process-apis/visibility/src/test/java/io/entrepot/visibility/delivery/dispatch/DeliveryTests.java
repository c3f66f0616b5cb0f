package io.entrepot.visibility.delivery.dispatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.schedule.retention.Retention;
import io.entrepot.visibility.Milestones;
import io.entrepot.visibility.MovableClock;
import io.entrepot.visibility.VisibilityTest;
import io.entrepot.visibility.WebhookCalls;
import io.entrepot.visibility.WebhookCalls.Subscribed;
import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivering;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.Outcome;
import io.entrepot.visibility.delivery.Receiver;
import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.webhook.WebhookCase;
import io.entrepot.visibility.webhook.WebhookId;
import io.entrepot.visibility.webhook.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every milestone reaches every webhook that asked for it, once or again under the same id, through a day of failures. */
@VisibilityTest
class DeliveryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(61);

    @Autowired
    WebhookCalls calls;

    @Autowired
    Milestones milestones;

    @Autowired
    MovableClock clock;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Delivering delivering;

    @Autowired
    Webhooks webhooks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Receiver receiver;

    @Autowired
    ExceptionCases cases;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    /** What other tests left must not be counted here. */
    @BeforeEach
    void begin() {
        jdbc.sql("DELETE FROM webhook").update();
    }

    @Test
    void tellsAPartnerOfItsOrders() throws WebhookSigningException {
        var stub = ReceiverStub.answering("milestones", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");

        milestones.accepted("WH1", "acme-retail");
        milestones.accepted("WH2", "bluebird");
        milestones.tell("WH1", "DELIVERED");
        awaitDeliveries(webhook, 2);
        sendUntilReceived(stub, 2);

        var accepted = stub.received().getFirst();
        var timestamp = Long.parseLong(accepted.getHeader("webhook-timestamp"));
        assertThat(accepted.getHeader("webhook-signature"))
                .isEqualTo(new Webhook(webhook.secret())
                        .sign(accepted.getHeader("webhook-id"), timestamp, accepted.getBodyAsString()));
        assertThat(accepted.getBodyAsString())
                .contains("\"type\":\"order.milestone\"")
                .contains("\"orderId\":\"WH1\"")
                .contains("\"reference\":\"PO-WH1\"")
                .contains("\"milestone\":\"ORDER_ACCEPTED\"")
                .doesNotContain("ERP-SECRET")
                .doesNotContain("shiphero");
        assertThat(stub.received().getLast().getBodyAsString())
                .contains("\"milestone\":\"DELIVERED\"")
                .contains("\"reference\":\"PO-WH1\"")
                .contains("\"trackingNumber\":\"1ZWH1\"");
    }

    @Test
    void tellsWhatWasToldBeforeTheAcceptanceTooAndNothingTwice() {
        var webhook = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "order.milestone");

        milestones.tell("WH3", "RESERVED");
        milestones.accepted("WH3", "acme-retail");
        milestones.accepted("WH3", "acme-retail");
        milestones.tell("WH3", "RELEASED");

        awaitDeliveries(webhook, 3);
    }

    @Test
    void tellsNothingThatIsOlderThanTheSubscription() {
        milestones.accepted("WH4", "acme-retail");
        clock.advance(Duration.ofMinutes(2));
        var webhook = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "order.milestone");

        milestones.tell("WH4", "RESERVED", clock.instant().minus(Duration.ofMinutes(2)), "\"identifiers\":[]");
        milestones.tell("WH4", "RELEASED");

        awaitDeliveries(webhook, 1);
        assertThat(calls.deliveries(webhook, "&state=PENDING"))
                .bodyJson()
                .extractingPath("$.deliveries.length()")
                .isEqualTo(1);
    }

    @Test
    void triesForADayAndThenNoMore() {
        var stub = ReceiverStub.answering("day", 500);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);

        var waits = List.of("PT0S", "PT6.1S", "PT6M1S", "PT36M1S", "PT2H25M", "PT6H1M", "PT12H1M", "PT12H1M");
        for (int attempt = 1; attempt <= waits.size(); attempt++) {
            clock.advance(Duration.parse(waits.get(attempt - 1)));
            sendUntilAttempted(webhook, id, attempt);
        }
        clock.advance(Duration.ofDays(2));
        dispatcher.round();

        assertThat(stub.ids()).hasSize(8).containsOnly(id);
        assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("FAILED");
        assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.attempts[7].status")
                .isEqualTo(500);
    }

    /** As somebody sees it who looks while it is sent. */
    @Test
    void showsADeliveryWithTheAttemptsThatMadeItsState() {
        var stub = ReceiverStub.answering("watched", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        for (int number = 0; number < 100; number++) {
            var id = calls.test(webhook);
            var claim = deliveries.claim(1).getFirst();
            var sending = CompletableFuture.runAsync(() -> delivering.deliver(claim));

            while (!sending.isDone()) {
                var shown = calls.delivery(webhook, id);
                var isTaken = !WebhookCalls.text(shown, "$.attempts").equals("[]");
                assertThat(WebhookCalls.text(shown, "$.state")).isEqualTo(isTaken ? "DELIVERED" : "PENDING");
            }
            sending.join();
        }
    }

    @Test
    void doesNotTryBeforeItIsTime() {
        var stub = ReceiverStub.answering("early", 500);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        sendUntilAttempted(webhook, id, 1);

        clock.advance(Duration.ofSeconds(3));

        assertThat(deliveries.claim(100)).isEmpty();
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsks() {
        var stub =
                ReceiverStub.at("busy").nowAnswers(aResponse().withStatus(429).withHeader("Retry-After", "600"));
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        sendUntilAttempted(webhook, id, 1);

        clock.advance(Duration.ofSeconds(590));
        assertThat(deliveries.claim(100)).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        sendUntilAttempted(webhook, id, 2);

        assertThat(stub.ids()).containsExactly(id, id);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatACrashLeftUnsettled() {
        var stub = ReceiverStub.answering("crash", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        var claim = deliveries.claim(100).getFirst();
        receiver.send(claim, clock.instant()); // and here the sender dies

        assertThat(deliveries.claim(100)).isEmpty();
        clock.advance(LEASE);
        sendUntilAttempted(webhook, id, 1);

        assertThat(stub.ids()).containsExactly(id, id);
        assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DELIVERED");
    }

    @Test
    void givesUpWhatCanNeverBeWrittenDown() {
        var stub = ReceiverStub.answering("unwritable", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        jdbc.sql("ALTER TABLE delivery_attempt ADD CONSTRAINT unwritable CHECK (delivery_id <> '" + id + "')")
                .update();
        try {
            for (int attempt = 1; attempt <= 8; attempt++) {
                sendUntilReceived(stub, attempt);
                clock.advance(LEASE);
            }
            sendUntil(() -> assertThat(calls.delivery(webhook, id))
                    .bodyJson()
                    .extractingPath("$.state")
                    .isEqualTo("FAILED"));
        } finally {
            jdbc.sql("ALTER TABLE delivery_attempt DROP CONSTRAINT unwritable").update();
        }

        clock.advance(LEASE);
        assertThat(deliveries.claim(100)).isEmpty();
        assertThat(stub.received()).hasSize(8);
        assertThat(cases.list(CaseFilter.about(WebhookCase.DELIVERY_UNSETTLED, id)))
                .hasSize(1);
    }

    @Test
    void givesADeliveryToOneReplicaOfManyAndFewToEachReceiver() throws InterruptedException, ExecutionException {
        var webhooks = IntStream.range(0, 5)
                .mapToObj(number -> calls.subscribe("race-" + number, "http://127.0.0.1:9009/", "order.milestone"))
                .toList();
        webhooks.forEach(webhook -> IntStream.range(0, 10).forEach(_ -> calls.test(webhook)));

        var claims = claimedByReplicas(8);

        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
        for (var webhook : webhooks) {
            assertThat(claims)
                    .filteredOn(claim -> claim.webhook().value().equals(webhook.id()))
                    .hasSize(4);
        }
    }

    @Test
    void doesNotLetASlowReceiverHoldUpAnother() {
        var slow =
                ReceiverStub.at("slow").nowAnswers(aResponse().withStatus(200).withFixedDelay(1_500));
        var quick = ReceiverStub.answering("quick", 200);
        var patient = calls.subscribe("slow-1", slow.address(), "order.milestone");
        var other = calls.subscribe("quick-1", quick.address(), "order.milestone");
        IntStream.range(0, 20).forEach(_ -> calls.test(patient));
        IntStream.range(0, 20).forEach(_ -> calls.test(other));

        var began = System.nanoTime();
        sendUntilReceived(quick, 20);

        var slowRounds = Duration.ofNanos(System.nanoTime() - began).dividedBy(Duration.ofMillis(1_500)) + 1;
        assertThat(slow.received().size()).isLessThanOrEqualTo(Math.toIntExact(4 * slowRounds));
    }

    @Test
    void doesNotLetABacklogHoldUpAnother() {
        var buried = calls.subscribe("buried", "http://127.0.0.1:9009/", "order.milestone");
        jdbc.sql("""
                        INSERT INTO delivery (delivery_id, webhook_id, event, type, subject, body, state, created_at, due_at)
                        SELECT 'MSG-' || lpad(n::text, 26, '0'), :webhook, n::text, 'WEBHOOK_TEST', 'order ' || n / 10, '{}', 'PENDING',
                            :now, :now FROM generate_series(1, 100000) n""")
                .param("webhook", buried.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("ANALYZE delivery").update();
        var quick = ReceiverStub.answering("unburied", 200);
        var other = calls.subscribe("unburied", quick.address(), "order.milestone");
        calls.test(other);
        var before = System.nanoTime();

        var claims = deliveries.claim(100);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        assertThat(claims)
                .filteredOn(claim -> claim.webhook().value().equals(other.id()))
                .hasSize(1);
        assertThat(claims)
                .filteredOn(claim -> claim.webhook().value().equals(buried.id()))
                .hasSize(4);
    }

    @Test
    void sendsOfOneOrderTheEarlierFirst() {
        var stub = ReceiverStub.answering("order", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        milestones.accepted("WH5", "acme-retail");
        milestones.tell("WH5", "RESERVED");
        milestones.tell("WH5", "RELEASED");
        awaitDeliveries(webhook, 3);

        assertThat(deliveries.claim(100)).hasSize(1);
        clock.advance(LEASE);
        sendUntilReceived(stub, 3);

        assertThat(stub.received())
                .extracting(request -> request.getBodyAsString().replaceAll(".*\"milestone\":\"([A-Z_]+)\".*", "$1"))
                .containsExactly("ORDER_ACCEPTED", "RESERVED", "RELEASED");
    }

    @Test
    void disablesAReceiverThatWantsNoMore() {
        var stub = ReceiverStub.answering("gone", 410);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var told = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "webhook.disabled");
        var id = calls.test(webhook);
        sendUntilAttempted(webhook, id, 1);

        assertThat(calls.show(webhook)).bodyJson().extractingPath("$.reason").isEqualTo("GONE");
        assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHHELD");
        assertThat(cases.list(CaseFilter.about(WebhookCase.WEBHOOK_DISABLED, webhook.id())))
                .hasSize(1);
        assertThat(calls.deliveries(told, "&eventType=webhook.disabled"))
                .bodyJson()
                .extractingPath("$.deliveries.length()")
                .isEqualTo(1);
        assertThat(calls.replay(webhook, "{\"delivery\":\"" + id + "\"}")).hasStatus(409);
    }

    /** All are on their way when the first answer comes. */
    @Test
    void settlesAllThatAReceiverAnswersAtOnceThatWantsNoMore() throws InterruptedException, ExecutionException {
        var stub = ReceiverStub.answering("gone-at-once", 410);
        for (int round = 0; round < 10; round++) {
            var webhook = calls.subscribe("gone-" + round, stub.address(), "order.milestone");
            IntStream.range(0, 4).forEach(_ -> calls.test(webhook));
            var claims = deliveries.claim(100);
            assertThat(claims).hasSize(4);

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var settled : threads.invokeAll(claims.stream()
                        .<Callable<Outcome>>map(claim -> () -> delivering.deliver(claim))
                        .toList())) {
                    assertThat(settled.get()).isEqualTo(Outcome.GONE);
                }
            }
            awaitState(webhook, "WITHHELD", 4);
        }
    }

    /** It was read as enabled by whoever added it, and disabled before that was over. */
    @Test
    void withholdsWhatWasAddedWhileTheWebhookWasBeingDisabled() {
        var webhook = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "order.milestone");
        var known = webhooks.find(new WebhookId(webhook.id())).orElseThrow();
        var id = new DeliveryId("MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE");

        transactions.executeWithoutResult(_ -> {
            deliveries.add(id, known, new Notice.Test(webhook.id(), id.value(), clock.instant()));
            CompletableFuture.runAsync(() -> change(webhook, "DISABLED")).join();
        });
        change(webhook, "ENABLED");

        awaitState(webhook, "WITHHELD", 1);
        assertThat(deliveries.claim(100)).isEmpty();
    }

    private void change(Subscribed webhook, String state) {
        var body = WebhookCalls.body("http://127.0.0.1:9009/", "order.milestone");
        assertThat(calls.change(webhook, body.replace("}", ",\"state\":\"" + state + "\"}")))
                .hasStatusOk();
    }

    @Test
    void disablesAfterDaysOfFailureAndKeepsWhatHappensMeanwhile() {
        var stub = ReceiverStub.answering("lasting", 503);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var began = clock.instant();
        sendUntilAttempted(webhook, calls.test(webhook), 1);
        var withheld = calls.test(webhook);
        clock.advance(Duration.ofDays(5));
        sendUntil(() -> assertThat(calls.show(webhook))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("LASTING_FAILURE"));
        assertThat(calls.delivery(webhook, withheld))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHHELD");
        milestones.accepted("WH6", "acme-retail");
        awaitDeliveries(webhook, 3);
        assertThat(deliveries.claim(100)).isEmpty();

        stub.nowAnswers(aResponse().withStatus(200));
        calls.change(webhook, WebhookCalls.body(stub.address(), "order.milestone"));
        assertThat(calls.replay(webhook, "{\"since\":\"" + began.minusSeconds(1) + "\"}"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.deliveries")
                .isEqualTo(3);
        sendUntilReceived(stub, 5);

        assertThat(cases.list(CaseFilter.about(WebhookCase.WEBHOOK_DISABLED, webhook.id())))
                .allSatisfy(known -> assertThat(known.state().name()).isEqualTo("RESOLVED"));
        awaitState(webhook, "DELIVERED", 3);
    }

    @Test
    void beginsToCountAnewWhenAnAttemptSucceeds() {
        var stub = ReceiverStub.answering("relief", 500);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        sendUntilAttempted(webhook, calls.test(webhook), 1);
        clock.advance(Duration.ofDays(4));
        stub.nowAnswers(aResponse().withStatus(200));
        sendUntilAttempted(webhook, calls.test(webhook), 1);
        stub.nowAnswers(aResponse().withStatus(500));
        clock.advance(Duration.ofDays(4));
        sendUntilAttempted(webhook, calls.test(webhook), 1);

        assertThat(calls.show(webhook)).bodyJson().extractingPath("$.state").isEqualTo("ENABLED");
    }

    @Test
    void replaysOneDeliveryUnderItsId() {
        var stub = ReceiverStub.answering("replay", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        sendUntilAttempted(webhook, id, 1);

        assertThat(calls.replay(webhook, "{\"delivery\":\"" + id + "\"}")).hasStatus(202);
        sendUntilAttempted(webhook, id, 2);

        assertThat(stub.ids()).containsExactly(id, id);
        assertThat(calls.replay(webhook, "{}")).hasStatus(422);
        assertThat(calls.replay(webhook, "{\"delivery\":\"MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE\"}"))
                .hasStatus(404);
    }

    @Test
    void sendsAReplayWhenItWasAskedForWhateverBecomesOfTheAttemptBefore() {
        var webhook = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "order.milestone");
        var id = calls.test(webhook);
        var before = deliveries.claim(100).getFirst();
        change(webhook, "DISABLED");
        change(webhook, "ENABLED");
        assertThat(calls.replay(webhook, "{\"delivery\":\"" + id + "\"}")).hasStatus(202);

        assertThat(delivering.deliver(before)).isEqualTo(Outcome.UNREACHABLE);

        assertThat(deliveries.claim(100)).extracting(Claim::id).containsExactly(before.id());
        assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.attempts.length()")
                .isEqualTo(1);
    }

    @Test
    void replaysAllOrWhatWasNotTaken() {
        var stub = ReceiverStub.answering("replays", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var began = clock.instant().minusSeconds(1);
        sendUntilAttempted(webhook, calls.test(webhook), 1);
        stub.nowAnswers(aResponse().withStatus(400));
        var failed = calls.test(webhook);
        sendUntilAttempted(webhook, failed, 1);
        jdbc.sql("UPDATE delivery SET state = 'FAILED', due_at = NULL WHERE delivery_id = :id")
                .param("id", failed)
                .update();

        assertThat(replayed(webhook, began, true)).isEqualTo(1);
        assertThat(replayed(webhook, began, false)).isEqualTo(1);
        assertThat(replayed(webhook, clock.instant().plusSeconds(1), false)).isZero();
    }

    @Test
    void keepsDeliveriesForThirtyDays() {
        var webhook = calls.subscribe("acme-retail", "http://127.0.0.1:9009/", "order.milestone");
        calls.test(webhook);
        jdbc.sql("UPDATE delivery SET state = 'DELIVERED', due_at = NULL").update();

        clock.advance(Duration.ofDays(29));
        retention.clear(clock.instant());
        awaitDeliveries(webhook, 1);
        clock.advance(Duration.ofDays(2));
        retention.clear(clock.instant());
        awaitDeliveries(webhook, 0);
    }

    @Test
    void keepsAnOldDeliveryThatIsToBeSentAgain() {
        var stub = ReceiverStub.answering("old", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var id = calls.test(webhook);
        sendUntilAttempted(webhook, id, 1);
        clock.advance(Duration.ofDays(29));
        assertThat(calls.replay(webhook, "{\"delivery\":\"" + id + "\"}")).hasStatus(202);

        clock.advance(Duration.ofDays(2));
        retention.clear(clock.instant());
        sendUntilAttempted(webhook, id, 2);

        retention.clear(clock.instant());
        awaitDeliveries(webhook, 0);
    }

    @Test
    void signsWithBothSecretsUntilTheFirstEnds() throws WebhookSigningException {
        var stub = ReceiverStub.answering("rotation", 200);
        var webhook = calls.subscribe("acme-retail", stub.address(), "order.milestone");
        var second = WebhookCalls.text(calls.rotate(webhook, "r", 24), "$.secret");

        sendUntilAttempted(webhook, calls.test(webhook), 1);
        clock.advance(Duration.ofHours(25));
        sendUntilAttempted(webhook, calls.test(webhook), 1);

        assertThat(signature(stub, 0, second)).isSubstringOf(sent(stub, 0));
        assertThat(signature(stub, 0, webhook.secret())).isSubstringOf(sent(stub, 0));
        assertThat(sent(stub, 1)).isEqualTo(signature(stub, 1, second));
    }

    /** As after the loss of the key that sealed it. */
    @Test
    void sendsNothingUnsignedAndDoesNotLetALostSecretHoldUpAnother() {
        var stub = ReceiverStub.answering("lost", 200);
        var lost = calls.subscribe("lost", stub.address(), "order.milestone");
        jdbc.sql("UPDATE webhook_secret SET sealed = decode(repeat('00', 60), 'hex') WHERE webhook_id = :id")
                .param("id", lost.id())
                .update();
        var quick = ReceiverStub.answering("found", 200);
        var other = calls.subscribe("found", quick.address(), "order.milestone");

        var unsigned = calls.test(lost);
        calls.test(other);
        sendUntilReceived(quick, 1);
        sendUntilAttempted(lost, unsigned, 1);

        assertThat(stub.received()).isEmpty();
        calls.rotate(lost, "r", 0);
        clock.advance(Duration.ofSeconds(7));
        sendUntilReceived(stub, 1);
    }

    private int replayed(Subscribed webhook, Instant since, boolean onlyFailed) {
        var answer = calls.replay(webhook, "{\"since\":\"%s\",\"onlyFailed\":%s}".formatted(since, onlyFailed));
        assertThat(answer).hasStatus(202);
        return Integer.parseInt(WebhookCalls.text(answer, "$.deliveries"));
    }

    private static String sent(ReceiverStub stub, int index) {
        return stub.received().get(index).getHeader("webhook-signature");
    }

    private static String signature(ReceiverStub stub, int index, String secret) throws WebhookSigningException {
        var request = stub.received().get(index);
        return new Webhook(secret)
                .sign(
                        request.getHeader("webhook-id"),
                        Long.parseLong(request.getHeader("webhook-timestamp")),
                        request.getBodyAsString());
    }

    private List<Claim> claimedByReplicas(int replicas) throws InterruptedException, ExecutionException {
        Callable<List<Claim>> replica = () -> {
            var claimed = new ArrayList<Claim>();
            for (int round = 0; round < 6; round++) {
                claimed.addAll(deliveries.claim(100));
            }
            return claimed;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Claim>();
            for (var claimed : threads.invokeAll(
                    IntStream.range(0, replicas).mapToObj(_ -> replica).toList())) {
                all.addAll(claimed.get());
            }
            return all;
        }
    }

    private void awaitDeliveries(Subscribed webhook, int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls.deliveries(webhook, ""))
                        .bodyJson()
                        .extractingPath("$.deliveries.length()")
                        .isEqualTo(number));
    }

    private void awaitState(Subscribed webhook, String state, int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls.deliveries(webhook, "&state=" + state))
                        .bodyJson()
                        .extractingPath("$.deliveries.length()")
                        .isEqualTo(number));
    }

    private void sendUntilReceived(ReceiverStub stub, int number) {
        sendUntil(() -> assertThat(stub.received()).hasSizeGreaterThanOrEqualTo(number));
    }

    private void sendUntilAttempted(Subscribed webhook, String id, int attempts) {
        sendUntil(() -> assertThat(calls.delivery(webhook, id))
                .bodyJson()
                .extractingPath("$.attempts.length()")
                .isEqualTo(attempts));
    }

    private void sendUntil(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            dispatcher.round();
            assertion.run();
        });
    }
}
