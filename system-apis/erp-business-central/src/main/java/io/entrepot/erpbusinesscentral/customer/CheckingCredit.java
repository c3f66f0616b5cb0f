package io.entrepot.erpbusinesscentral.customer;

import io.entrepot.canonical.order.ConsumerId;
import java.util.Optional;

/** Decides whether a partner may order on account. */
public final class CheckingCredit {

    private final CustomerNumbers numbers;
    private final CreditStandings standings;

    public CheckingCredit(CustomerNumbers numbers, CreditStandings standings) {
        this.numbers = numbers;
        this.standings = standings;
    }

    /** The decision, or empty where the partner is no customer of the ERP. */
    public Optional<CreditDecision> check(ConsumerId partner) {
        return numbers.of(partner).map(standings::of).map(CreditStanding::decide);
    }
}
