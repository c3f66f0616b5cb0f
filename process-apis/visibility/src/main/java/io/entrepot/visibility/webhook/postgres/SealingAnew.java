package io.entrepot.visibility.webhook.postgres;

import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals secrets of another key with the present one at every start, so that the other key can go; several replicas may. */
class SealingAnew {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAnew.class);

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;

    SealingAnew(JdbcClient jdbc, SealedSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seal() {
        var ofOthers = jdbc
                .sql("SELECT webhook_id, sealed FROM webhook_secret")
                .query((row, _) -> new Sealed(row.getString("webhook_id"), ByteBuffer.wrap(row.getBytes("sealed"))))
                .list()
                .stream()
                .filter(secret -> !secrets.isOfPresentKey(secret.bytes().array()))
                .toList();
        ofOthers.forEach(this::seal);
        LOG.info("{} secrets of webhooks were sealed by another key than the present one", ofOthers.size());
    }

    private void seal(Sealed before) {
        secrets.opened(before.bytes().array())
                .ifPresentOrElse(
                        secret -> replace(before.bytes().array(), secrets.sealed(secret)),
                        () -> LOG.error("A secret of webhook {} cannot be opened", before.webhook()));
    }

    /** No two secrets are sealed alike. */
    private void replace(byte[] before, byte[] anew) {
        jdbc.sql("UPDATE webhook_secret SET sealed = :anew WHERE sealed = :before")
                .param("anew", anew)
                .param("before", before)
                .update();
    }

    private record Sealed(String webhook, ByteBuffer bytes) {}
}
