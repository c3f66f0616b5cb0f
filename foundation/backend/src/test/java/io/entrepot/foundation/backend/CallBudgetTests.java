package io.entrepot.foundation.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.CallBudget.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The budget keeps under the quota and serves what is urgent longest. */
class CallBudgetTests {

    private final CallBudget budget =
            new CallBudget("erp", new Limits(10, Duration.ofDays(1), 1, Duration.ofMillis(1)));

    @Test
    void refusesCallsAboveTheQuotaAndSaysWhenToComeBack() {
        spend(CallClass.INTERACTIVE, 10);

        assertThatExceptionOfType(TransientBackendException.class)
                .isThrownBy(() -> spend(CallClass.INTERACTIVE, 1))
                .satisfies(fault -> assertThat(fault.retryAfter())
                        .hasValueSatisfying(wait -> assertThat(wait).isPositive()));
    }

    @Test
    void keepsAReserveFromWhatCanWait() {
        spend(CallClass.BULK, 3);

        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(() -> spend(CallClass.BULK, 1));
        spend(CallClass.FULFILMENT, 6);
        assertThat(budget.remaining()).isEqualTo(1);
    }

    @Test
    void limitsCallsInWork() {
        assertThatExceptionOfType(TransientBackendException.class)
                .isThrownBy(() -> budget.call(CallClass.SYNC, () -> budget.call(CallClass.SYNC, () -> 1)));
    }

    private void spend(CallClass callClass, int calls) {
        for (int call = 0; call < calls; call++) {
            budget.call(callClass, () -> 1);
        }
    }
}
