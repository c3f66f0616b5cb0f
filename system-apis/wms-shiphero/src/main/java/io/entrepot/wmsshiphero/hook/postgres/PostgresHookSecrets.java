package io.entrepot.wmsshiphero.hook.postgres;

import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookSecrets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets in a table that only this service's role can read. */
@Repository
class PostgresHookSecrets implements HookSecrets {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresHookSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<HookSecret> of(HookAddress address) {
        return jdbc.sql("SELECT webhook_id, secret FROM hook_secret WHERE node = :node AND topic = :topic")
                .param("node", address.node().value())
                .param("topic", address.topic().path())
                .query((row, number) -> new HookSecret(row.getString("webhook_id"), row.getString("secret")))
                .optional();
    }

    @Override
    public void keep(HookAddress address, HookSecret secret) {
        jdbc.sql("""
                INSERT INTO hook_secret (node, topic, webhook_id, secret, created_at)
                VALUES (:node, :topic, :id, :secret, :now)
                ON CONFLICT (node, topic) DO UPDATE
                SET webhook_id = excluded.webhook_id, secret = excluded.secret, created_at = excluded.created_at""")
                .param("node", address.node().value())
                .param("topic", address.topic().path())
                .param("id", secret.webhookId())
                .param("secret", secret.secret())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
