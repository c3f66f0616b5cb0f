package io.entrepot.visibility.webhook.postgres;

import com.github.f4b6a3.ulid.UlidCreator;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.visibility.receiver.HostNames;
import io.entrepot.visibility.receiver.ReceiverRules;
import io.entrepot.visibility.webhook.Subscribing;
import io.entrepot.visibility.webhook.WebhookId;
import io.entrepot.visibility.webhook.Webhooks;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires subscriptions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    HostNames hostNames() {
        return InetAddress::getAllByName;
    }

    @Bean
    ReceiverRules receiverRules(HostNames names, WebhookProperties properties) {
        return new ReceiverRules(names, properties.localReceivers());
    }

    @Bean
    SealedSecrets sealedSecrets(WebhookProperties properties) {
        var other = properties.otherKey();
        return other.isBlank() ? new SealedSecrets(properties.key()) : new SealedSecrets(properties.key(), other);
    }

    @Bean
    SealingAnew sealingAnew(JdbcClient jdbc, SealedSecrets secrets) {
        return new SealingAnew(jdbc, secrets);
    }

    @Bean
    Webhooks webhooks(JdbcClient jdbc, SealedSecrets secrets, WebhookProperties properties) {
        return new JdbcWebhooks(jdbc, secrets, properties.mostPerConsumer());
    }

    @Bean
    Subscribing subscribing(
            Webhooks webhooks,
            ReceiverRules rules,
            ExceptionCases cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return new Subscribing(
                webhooks,
                rules,
                cases,
                () -> new WebhookId("WHK-" + UlidCreator.getMonotonicUlid()),
                work -> transaction.executeWithoutResult(_ -> work.run()),
                clock);
    }
}
