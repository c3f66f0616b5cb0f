package io.entrepot.erpbusinesscentral.erp.postgres;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.customer.CustomerNumbers;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows the customers' numbers from a table. */
final class PostgresCustomerNumbers implements CustomerNumbers {

    private final JdbcClient jdbc;

    PostgresCustomerNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CustomerNumber> of(ConsumerId partner) {
        return jdbc.sql("SELECT number FROM customer_number WHERE partner = :partner")
                .param("partner", partner.value())
                .query(String.class)
                .optional()
                .map(CustomerNumber::new);
    }
}
