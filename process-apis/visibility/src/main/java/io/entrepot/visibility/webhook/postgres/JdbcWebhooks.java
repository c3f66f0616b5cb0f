package io.entrepot.visibility.webhook.postgres;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.visibility.webhook.SigningSecret;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.WebhookId;
import io.entrepot.visibility.webhook.Webhooks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Keeps webhooks in tables; a lock per consumer makes its number of webhooks and its keys exact. */
class JdbcWebhooks implements Webhooks {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('webhooks of ' || :consumer, 0))";
    private static final String ADD = """
            INSERT INTO webhook (webhook_id, consumer, address, types, description, state, state_since, created_at,
                request_key, fingerprint)
            VALUES (:id, :consumer, :address, :types, :description, 'ENABLED', :now, :now, :key, :fingerprint)""";
    private static final String ADD_SECRET = """
            INSERT INTO webhook_secret (webhook_id, request_key, sealed, added_at)
            VALUES (:id, :key, :sealed, clock_timestamp())
            ON CONFLICT DO NOTHING""";
    private static final String SECRET_OF_REQUEST = """
            SELECT sealed FROM webhook_secret WHERE webhook_id = :id AND request_key = :key""";
    private static final String END_OTHERS = """
            UPDATE webhook_secret SET ends_at = LEAST(coalesce(ends_at, 'infinity'), :end)
            WHERE webhook_id = :id AND request_key <> :key""";
    private static final String ENABLE = """
            UPDATE webhook SET state = 'ENABLED', reason = NULL, state_since = :now, failing_since = NULL
            WHERE webhook_id = :id AND state = 'DISABLED'""";
    private static final String DISABLE = """
            UPDATE webhook SET state = 'DISABLED', reason = :reason, state_since = :now
            WHERE webhook_id = :id AND state = 'ENABLED'""";
    private static final String WITHHOLD = """
            UPDATE delivery SET state = 'WITHHELD', due_at = NULL, leased_until = NULL WHERE webhook_id = :id AND state = 'PENDING'""";
    private static final String FAILED = """
            UPDATE webhook SET failing_since = coalesce(failing_since, :now) WHERE webhook_id = :id
            RETURNING failing_since""";

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;
    private final int most;

    JdbcWebhooks(JdbcClient jdbc, SealedSecrets secrets, int most) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.most = most;
    }

    @Override
    @Transactional
    public Addition add(Webhook webhook, SigningSecret secret, Request request) {
        jdbc.sql(LOCK)
                .param("consumer", webhook.consumer().value())
                .query((row, _) -> 0)
                .list();
        return earlier(webhook.consumer(), request).orElseGet(() -> added(webhook, secret, request));
    }

    private Addition added(Webhook webhook, SigningSecret secret, Request request) {
        if (of(webhook.consumer()).size() >= most) {
            return new Addition.TooMany(most);
        }
        jdbc.sql(ADD)
                .param("id", webhook.id().value())
                .param("consumer", webhook.consumer().value())
                .param("address", webhook.terms().address().toString())
                .param("types", types(webhook.terms()))
                .param("description", webhook.terms().description())
                .param("now", utc(webhook.createdAt()))
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .update();
        add(webhook.id(), secret, request.key());
        return new Addition.Added(webhook, secret);
    }

    private Optional<Addition> earlier(ConsumerId consumer, Request request) {
        return jdbc.sql("SELECT * FROM webhook WHERE consumer = :consumer AND request_key = :key")
                .param("consumer", consumer.value())
                .param("key", request.key())
                .query((row, _) -> new Earlier(WebhookRows.webhook(row), row.getString("fingerprint")))
                .optional()
                .map(earlier -> earlier.fingerprint().equals(request.fingerprint())
                        ? again(earlier.webhook(), request.key())
                        : new Addition.KeyReused());
    }

    /** The first secret is kept as long as it signs; afterwards the request is answered with the one that does. */
    private Addition again(Webhook webhook, String key) {
        var first = secretOf(webhook.id(), key)
                .orElseGet(() -> secrets(webhook.id(), webhook.createdAt()).getFirst());
        return new Addition.Added(webhook, first);
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return jdbc.sql("SELECT * FROM webhook WHERE webhook_id = :id")
                .param("id", id.value())
                .query((row, _) -> WebhookRows.webhook(row))
                .optional();
    }

    @Override
    public List<Webhook> of(ConsumerId consumer) {
        return jdbc.sql("SELECT * FROM webhook WHERE consumer = :consumer ORDER BY webhook_id")
                .param("consumer", consumer.value())
                .query((row, _) -> WebhookRows.webhook(row))
                .list();
    }

    @Override
    public List<Webhook> in(Webhook.State state, int limit) {
        return jdbc.sql("SELECT * FROM webhook WHERE state = :state ORDER BY state_since, webhook_id LIMIT :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query((row, _) -> WebhookRows.webhook(row))
                .list();
    }

    @Override
    public void lock(WebhookId id) {
        jdbc.sql("SELECT webhook_id FROM webhook WHERE webhook_id = :id FOR NO KEY UPDATE")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void change(WebhookId id, Webhook.Terms terms) {
        jdbc.sql("""
                        UPDATE webhook SET address = :address, types = :types, description = :description
                        WHERE webhook_id = :id""")
                .param("id", id.value())
                .param("address", terms.address().toString())
                .param("types", types(terms))
                .param("description", terms.description())
                .update();
    }

    @Override
    @Transactional
    public void enable(WebhookId id, Instant now) {
        var enabled =
                jdbc.sql(ENABLE).param("id", id.value()).param("now", utc(now)).update();
        if (enabled == 1) {
            withhold(id);
        }
    }

    @Override
    @Transactional
    public boolean disable(WebhookId id, Webhook.Reason reason, Instant now) {
        var disabled = jdbc.sql(DISABLE)
                .param("id", id.value())
                .param("reason", reason.name())
                .param("now", utc(now))
                .update();
        if (disabled == 1) {
            withhold(id);
        }
        return disabled == 1;
    }

    private void withhold(WebhookId id) {
        jdbc.sql(WITHHOLD).param("id", id.value()).update();
    }

    @Override
    public void remove(WebhookId id) {
        jdbc.sql("DELETE FROM webhook WHERE webhook_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    @Transactional
    public SigningSecret rotate(WebhookId id, SigningSecret secret, String requestKey, Instant othersEnd) {
        lock(id); // of two at once the later ends the secret of the earlier
        if (add(id, secret, requestKey)) {
            jdbc.sql(END_OTHERS)
                    .param("id", id.value())
                    .param("key", requestKey)
                    .param("end", utc(othersEnd))
                    .update();
        }
        return secretOf(id, requestKey).orElseThrow();
    }

    @Override
    public List<SigningSecret> secrets(WebhookId id, Instant now) {
        return jdbc
                .sql("""
                        SELECT sealed FROM webhook_secret
                        WHERE webhook_id = :id AND (ends_at IS NULL OR ends_at > :now)
                        ORDER BY added_at DESC""")
                .param("id", id.value())
                .param("now", utc(now))
                .query((row, _) -> secrets.opened(row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void answered(WebhookId id) {
        jdbc.sql("UPDATE webhook SET failing_since = NULL WHERE webhook_id = :id AND failing_since IS NOT NULL")
                .param("id", id.value())
                .update();
    }

    @Override
    public @Nullable Instant failed(WebhookId id, Instant now) {
        return jdbc.sql(FAILED)
                .param("id", id.value())
                .param("now", utc(now))
                .query((row, _) -> WebhookRows.instant(row, "failing_since"))
                .optional()
                .orElse(null);
    }

    private boolean add(WebhookId id, SigningSecret secret, String key) {
        return jdbc.sql(ADD_SECRET)
                        .param("id", id.value())
                        .param("key", key)
                        .param("sealed", secrets.sealed(secret))
                        .update()
                == 1;
    }

    private Optional<SigningSecret> secretOf(WebhookId id, String key) {
        return jdbc.sql(SECRET_OF_REQUEST)
                .param("id", id.value())
                .param("key", key)
                .query((row, _) -> secrets.opened(row.getBytes("sealed")))
                .optional()
                .flatMap(secret -> secret);
    }

    private static String[] types(Webhook.Terms terms) {
        return terms.types().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Earlier(Webhook webhook, String fingerprint) {}
}
