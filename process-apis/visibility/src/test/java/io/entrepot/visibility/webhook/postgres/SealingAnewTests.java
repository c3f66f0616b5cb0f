package io.entrepot.visibility.webhook.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.entrepot.visibility.VisibilityTest;
import io.entrepot.visibility.WebhookCalls;
import io.entrepot.visibility.webhook.SigningSecret;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a start with both keys nothing needs the key before; what no key opens stays as it is. */
@VisibilityTest
class SealingAnewTests {

    private static final String BEFORE = "YmVmb3JlLWJlZm9yZS1iZWZvcmUtYmVmb3JlLTEyMzQ=";
    private static final String LOST = "bG9zdC1sb3N0LWxvc3QtbG9zdC1sb3N0LWxvc3QtMTI=";

    @Autowired
    WebhookCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Value("${entrepot.webhooks.key}")
    String present;

    @Test
    void sealsWithThePresentKeyWhatAnotherSealed() {
        var webhook = subscribedWhile(BEFORE, "anew-1");

        new SealingAnew(jdbc, new SealedSecrets(present, BEFORE)).seal();

        assertThat(new SealedSecrets(present).opened(stored(webhook))).contains(new SigningSecret(webhook.secret()));
    }

    @Test
    void leavesWhatNoKeyOpens() {
        var webhook = subscribedWhile(LOST, "anew-2");
        var before = stored(webhook);

        assertThatCode(new SealingAnew(jdbc, new SealedSecrets(present))::seal).doesNotThrowAnyException();

        assertThat(stored(webhook)).isEqualTo(before);
        calls.remove(webhook);
    }

    private WebhookCalls.Subscribed subscribedWhile(String key, String consumer) {
        var webhook = calls.subscribe(consumer, "http://127.0.0.1:9009/hooks", "order.milestone");
        jdbc.sql("UPDATE webhook_secret SET sealed = :sealed WHERE webhook_id = :id")
                .param("sealed", new SealedSecrets(key).sealed(new SigningSecret(webhook.secret())))
                .param("id", webhook.id())
                .update();
        return webhook;
    }

    private byte[] stored(WebhookCalls.Subscribed webhook) {
        return jdbc.sql("SELECT sealed FROM webhook_secret WHERE webhook_id = :id")
                .param("id", webhook.id())
                .query((row, _) -> row.getBytes("sealed"))
                .single();
    }
}
