package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.customer.CreditDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whether a customer may order on account. */
@Schema(name = "Credit")
record CreditResponse(
        @NotNull String customer,
        @NotNull Decision decision,

        @Nullable @Schema(description = "Only with REJECTED")
        Reason reason) {

    /** Yes or no. */
    enum Decision {
        APPROVED,
        REJECTED
    }

    /** Why not. */
    enum Reason {
        BLOCKED,
        CREDIT_LIMIT
    }

    static CreditResponse of(String customer, CreditDecision decision) {
        return switch (decision) {
            case APPROVED -> new CreditResponse(customer, Decision.APPROVED, null);
            case BLOCKED -> new CreditResponse(customer, Decision.REJECTED, Reason.BLOCKED);
            case CREDIT_LIMIT -> new CreditResponse(customer, Decision.REJECTED, Reason.CREDIT_LIMIT);
        };
    }
}
