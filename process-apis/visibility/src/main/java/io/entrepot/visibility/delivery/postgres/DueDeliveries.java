package io.entrepot.visibility.delivery.postgres;

import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.DeliveryTerms;
import io.entrepot.visibility.webhook.SigningSecret;
import io.entrepot.visibility.webhook.WebhookId;
import io.entrepot.visibility.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes what is due, for several replicas at once. The webhooks are locked first and those that another replica has locked are passed
 * over, so that the second statement counts what is on its way to each of them exactly. A claim is a lease: if its holder dies, the
 * delivery is due again when it ends.
 */
class DueDeliveries {

    private static final String LOCK = """
            SELECT webhook_id FROM webhook WHERE state = 'ENABLED' AND EXISTS (SELECT FROM delivery
                WHERE delivery.webhook_id = webhook.webhook_id AND state = 'PENDING' AND due_at <= :now
                    AND (leased_until IS NULL OR leased_until <= :now))
            ORDER BY random() LIMIT :most FOR NO KEY UPDATE SKIP LOCKED""";

    /** Of one subject the earliest goes first, and none while one is on its way; one that waits to be tried again holds up no other. */
    private static final String CLAIM = """
            WITH due AS (
                SELECT next.delivery_id, webhook.address FROM webhook CROSS JOIN LATERAL (
                    SELECT delivery_id FROM delivery WHERE webhook_id = webhook.webhook_id AND state = 'PENDING'
                        AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
                        AND NOT EXISTS (SELECT FROM delivery earlier WHERE earlier.webhook_id = delivery.webhook_id
                            AND earlier.subject = delivery.subject AND earlier.state = 'PENDING'
                            AND ((earlier.leased_until > :now)
                                OR (earlier.due_at <= :now AND earlier.delivery_id < delivery.delivery_id)))
                    ORDER BY due_at, delivery_id
                    LIMIT greatest(0, CASE WHEN webhook.failing_since IS NULL THEN :each ELSE 1 END
                        - (SELECT count(*) FROM delivery flying WHERE flying.webhook_id = webhook.webhook_id
                            AND flying.state = 'PENDING' AND flying.leased_until > :now))) next
                WHERE webhook.webhook_id IN (:webhooks) LIMIT :most)
            UPDATE delivery SET leased_until = :until, attempts = attempts + 1, tries = tries + 1
            FROM due WHERE delivery.delivery_id = due.delivery_id
            RETURNING delivery.*, due.address""";

    private final JdbcClient jdbc;
    private final Webhooks webhooks;
    private final DeliveryTerms terms;
    private final Clock clock;

    DueDeliveries(JdbcClient jdbc, Webhooks webhooks, DeliveryTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.terms = terms;
        this.clock = clock;
    }

    List<Claim> claim(int most) {
        var locked = jdbc.sql(LOCK)
                .param("now", now())
                .param("most", most)
                .query((row, _) -> row.getString("webhook_id"))
                .list();
        return locked.isEmpty() ? List.of() : claim(locked, most);
    }

    private List<Claim> claim(List<String> locked, int most) {
        var secrets = locked.stream().collect(Collectors.toMap(Function.identity(), this::secrets));
        return jdbc.sql(CLAIM)
                .param("now", now())
                .param("until", now().plus(terms.lease()))
                .param("webhooks", locked)
                .param("each", terms.inFlightEach())
                .param("most", most)
                .query((row, _) -> new Claim(
                        new DeliveryId(row.getString("delivery_id")),
                        new WebhookId(row.getString("webhook_id")),
                        URI.create(row.getString("address")),
                        row.getString("body"),
                        row.getInt("attempts"),
                        row.getInt("tries"),
                        of(secrets, row.getString("webhook_id"))))
                .list();
    }

    private static List<SigningSecret> of(Map<String, List<SigningSecret>> secrets, String webhook) {
        return secrets.getOrDefault(webhook, List.of());
    }

    private List<SigningSecret> secrets(String webhook) {
        return webhooks.secrets(new WebhookId(webhook), clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
