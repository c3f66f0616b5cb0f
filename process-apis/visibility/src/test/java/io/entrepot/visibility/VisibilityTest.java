package io.entrepot.visibility;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service; all of them share one context, in which nothing is sent until a test says so. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "entrepot.webhooks.key=dGVzdC10ZXN0LXRlc3QtdGVzdC10ZXN0LXRlc3QtMTI=",
            "entrepot.webhooks.local-receivers=true",
            "entrepot.webhooks.dispatch.poll=1d"
        })
@AutoConfigureMockMvc
@Import({MovableClock.class, WebhookCalls.class, Milestones.class})
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
public @interface VisibilityTest {}
