package io.entrepot.erpbusinesscentral.customer;

import java.math.BigDecimal;

/**
 * How a customer stands with the ERP.
 *
 * @param blocked whether the ERP blocks any kind of document for the customer
 * @param limit the most the customer may owe; zero means no limit
 * @param balance what the customer owes now
 */
public record CreditStanding(boolean blocked, BigDecimal limit, BigDecimal balance) {

    public CreditDecision decide() {
        if (blocked) {
            return CreditDecision.BLOCKED;
        }
        var exhausted = limit.signum() > 0 && balance.compareTo(limit) >= 0;
        return exhausted ? CreditDecision.CREDIT_LIMIT : CreditDecision.APPROVED;
    }
}
