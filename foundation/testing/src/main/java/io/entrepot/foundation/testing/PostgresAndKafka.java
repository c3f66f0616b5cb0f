package io.entrepot.foundation.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives a service's test context a real PostgreSQL and a real Kafka, started once per test run. */
public final class PostgresAndKafka implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final int PARTITIONS = 3;
    private static final List<String> TOPICS = List.of(
            "inventory.observations",
            "inventory.availability",
            "fulfilment.milestones",
            "receiving.milestones",
            "storefront.orders",
            "finance.postings");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var schema = context.getEnvironment().getRequiredProperty("entrepot.database.schema");
        createSchema(schema);
        stopAfter(context);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + Running.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema="
                        + schema,
                "spring.datasource.username=postgres",
                "spring.kafka.bootstrap-servers=" + Running.KAFKA.getBrokersAsString(),
                "entrepot.usage.kafka=" + Running.KAFKA.getBrokersAsString());
    }

    /** Addresses of the brokers, for tests that listen themselves. */
    public static String kafkaBootstrap() {
        return Running.KAFKA.getBrokersAsString();
    }

    /** Registered first and so destroyed last: nothing in the context ever misses its database while it stops. */
    private static void stopAfter(ConfigurableApplicationContext context) {
        Running.CONTEXTS.incrementAndGet();
        var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        beans.registerDisposableBean("postgresAndKafka", Running::stopAfterTheLast);
    }

    private static void createSchema(String schema) {
        try (var connection = Running.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Running {
        static final EmbeddedPostgres POSTGRES = postgres();
        static final EmbeddedKafkaKraftBroker KAFKA = kafka();
        static final AtomicInteger CONTEXTS = new AtomicInteger();

        private static void stopAfterTheLast() throws IOException {
            if (CONTEXTS.decrementAndGet() == 0) {
                KAFKA.destroy();
                POSTGRES.close();
            }
        }

        private static EmbeddedPostgres postgres() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(START_WAIT)
                        .setRegisterShutdownHook(false)
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static EmbeddedKafkaKraftBroker kafka() {
            var topics = TOPICS.stream()
                    .flatMap(topic -> Stream.of(topic, topic + ".dead-letter"))
                    .toArray(String[]::new);
            var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics);
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
