package io.entrepot.erpbusinesscentral.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.order.ConsumerId;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credit ends where the limit is reached or the customer is blocked. */
class CreditStandingTests {

    @ParameterizedTest
    @CsvSource({
        "false, 0, 1000000, APPROVED",
        "false, 100, 99.99, APPROVED",
        "false, 100, 100, CREDIT_LIMIT",
        "false, 100, 250, CREDIT_LIMIT",
        "false, 100, -20, APPROVED",
        "true, 0, 0, BLOCKED",
        "true, 100, 250, BLOCKED"
    })
    void decides(boolean blocked, BigDecimal limit, BigDecimal balance, CreditDecision decision) {
        assertThat(new CreditStanding(blocked, limit, balance).decide()).isEqualTo(decision);
    }

    @Test
    void knowsNothingOfStrangers() {
        var checking = new CheckingCredit(partner -> Optional.empty(), customer -> {
            throw new AssertionError("the ERP is not asked about a stranger");
        });

        assertThat(checking.check(new ConsumerId("stranger"))).isEmpty();
    }
}
