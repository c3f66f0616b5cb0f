package io.entrepot.erpbusinesscentral.erp.postgres;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of this service. */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    /** Long enough to survive a pause of the process, short enough that a killed one is not missed. */
    private static final Duration LEASE_LIFE = Duration.ofSeconds(12);

    private static final Duration LEASE_PATIENCE = Duration.ofSeconds(5);

    @Bean
    PostgresCodeMaps codeMaps(JdbcClient jdbc) {
        return new PostgresCodeMaps(jdbc);
    }

    @Bean
    PostgresCustomerNumbers customerNumbers(JdbcClient jdbc) {
        return new PostgresCustomerNumbers(jdbc);
    }

    @Bean
    PostgresOrderRegister orderRegister(JdbcClient jdbc) {
        return new PostgresOrderRegister(jdbc);
    }

    @Bean
    PostgresPostings postings(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresPostings(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    PostgresLeases leases(JdbcClient jdbc, Clock clock) {
        return new PostgresLeases(jdbc, clock, LEASE_LIFE, LEASE_PATIENCE);
    }
}
