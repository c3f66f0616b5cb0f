package io.entrepot.visibility.delivery.postgres;

import io.entrepot.visibility.delivery.Attempt;
import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivery;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.notice.NoticeBodies;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.WebhookId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps deliveries in a table; claiming them is {@link DueDeliveries}' part. */
class JdbcDeliveries implements Deliveries {

    private static final String ADD = """
            INSERT INTO delivery (delivery_id, webhook_id, event, type, subject, body, state, created_at, due_at)
            SELECT :id, webhook_id, :event, :type, :subject, :body,
                CASE state WHEN 'ENABLED' THEN 'PENDING' ELSE 'WITHHELD' END, :now,
                CASE state WHEN 'ENABLED' THEN :now::timestamptz END
            FROM webhook WHERE webhook_id = :webhook
            ON CONFLICT DO NOTHING""";
    /** One that waits without a lease was replayed meanwhile: unless it was taken after all, it is sent as the replay says. */
    private static final String SETTLE = """
            UPDATE delivery SET leased_until = NULL,
                due_at = CASE WHEN leased_until IS NOT NULL THEN :due::timestamptz WHEN :state <> 'DELIVERED' THEN due_at END,
                state = CASE WHEN leased_until IS NOT NULL OR :state = 'DELIVERED' THEN :state ELSE state END
            WHERE delivery_id = :id AND attempts = :attempt""";

    private static final String ABANDON = """
            UPDATE delivery SET leased_until = NULL, due_at = NULL, state = 'FAILED'
            WHERE delivery_id = :id AND attempts = :attempt AND state = 'PENDING'""";
    private static final String NOTE = """
            INSERT INTO delivery_attempt (delivery_id, number, started_at, took_ms, outcome, status, excerpt)
            VALUES (:id, :number, :started, :took, :outcome, :status, :excerpt)""";
    private static final String LIST = """
            SELECT * FROM delivery WHERE webhook_id = :webhook
                AND (:state::text IS NULL OR state = :state) AND (:type::text IS NULL OR type = :type)
                AND (:since::timestamptz IS NULL OR created_at >= :since)
                AND (:after::text IS NULL OR delivery_id < :after)
            ORDER BY delivery_id DESC LIMIT :limit""";
    private static final String REPLAY = """
            UPDATE delivery SET state = 'PENDING', due_at = :now, tries = 0, leased_until = NULL
            WHERE webhook_id = :webhook AND state <> 'PENDING' AND %s""";

    private final JdbcClient jdbc;
    private final DueDeliveries due;
    private final NoticeBodies bodies;
    private final Clock clock;

    JdbcDeliveries(JdbcClient jdbc, DueDeliveries due, NoticeBodies bodies, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void add(DeliveryId id, Webhook webhook, Notice notice) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("webhook", webhook.id().value())
                .param("event", notice.event())
                .param("type", notice.type().name())
                .param("subject", notice.subject())
                .param("body", bodies.of(notice))
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public List<Claim> claim(int most) {
        return due.claim(most);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(Claim claim, Attempt attempt, Delivery.State state, @Nullable Instant dueAt) {
        var settled = jdbc.sql(SETTLE)
                .param("id", claim.id().value())
                .param("attempt", claim.attempt())
                .param("state", state.name())
                .param("due", dueAt == null ? null : utc(dueAt))
                .update();
        if (settled == 1) {
            note(claim.id(), attempt);
        }
        return settled == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean abandon(Claim claim) {
        return jdbc.sql(ABANDON)
                        .param("id", claim.id().value())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    private void note(DeliveryId id, Attempt attempt) {
        jdbc.sql(NOTE)
                .param("id", id.value())
                .param("number", attempt.number())
                .param("started", utc(attempt.startedAt()))
                .param("took", attempt.took().toMillis())
                .param("outcome", attempt.answer().outcome().name())
                .param("status", attempt.answer().status())
                .param("excerpt", attempt.answer().excerpt())
                .update();
    }

    @Override
    public Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return jdbc.sql("SELECT * FROM delivery WHERE webhook_id = :webhook AND delivery_id = :id")
                .param("webhook", webhook.value())
                .param("id", id.value())
                .query((row, _) -> DeliveryRows.delivery(row))
                .optional();
    }

    /** Both statements read the database as the first one finds it: what was tried explains the state. */
    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Optional<History> history(WebhookId webhook, DeliveryId id) {
        return find(webhook, id).map(delivery -> new History(delivery, attempts(id)));
    }

    private List<Attempt> attempts(DeliveryId id) {
        return jdbc.sql("SELECT * FROM delivery_attempt WHERE delivery_id = :id ORDER BY number")
                .param("id", id.value())
                .query((row, _) -> DeliveryRows.attempt(row))
                .list();
    }

    @Override
    public List<Delivery> list(WebhookId webhook, Filter filter, @Nullable DeliveryId after, int limit) {
        return jdbc.sql(LIST)
                .param("webhook", webhook.value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("type", filter.type() == null ? null : filter.type().name())
                .param("since", filter.since() == null ? null : utc(filter.since()))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> DeliveryRows.delivery(row))
                .list();
    }

    @Override
    public boolean replay(WebhookId webhook, DeliveryId id) {
        return jdbc.sql(REPLAY.formatted("delivery_id = :id"))
                        .param("webhook", webhook.value())
                        .param("id", id.value())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public int replay(WebhookId webhook, Instant since, boolean onlyUntaken) {
        return jdbc.sql(REPLAY.formatted("created_at >= :since AND (state <> 'DELIVERED' OR NOT :untaken)"))
                .param("webhook", webhook.value())
                .param("since", utc(since))
                .param("untaken", onlyUntaken)
                .param("now", utc(clock.instant()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
