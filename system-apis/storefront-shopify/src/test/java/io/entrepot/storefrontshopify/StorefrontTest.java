package io.entrepot.storefrontshopify;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real database and a real Kafka, beside a shop of our own; one context for all. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AsksWhatIsDeclared.class)
@SpringBootTest(properties = "entrepot.schedule.enabled=false")
@AutoConfigureMockMvc
@Import({MovableClock.class, Platform.class})
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class, ShopStandIn.class})
public @interface StorefrontTest {}
