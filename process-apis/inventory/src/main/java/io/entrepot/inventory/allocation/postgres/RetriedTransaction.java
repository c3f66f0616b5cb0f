package io.entrepot.inventory.allocation.postgres;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a short transaction, and all of it again when the database gave it up in favour of another. */
@Component
class RetriedTransaction {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;

    RetriedTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get(); // a part of a larger transaction is not repeated alone
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException givenUp) {
                if (attempt == ATTEMPTS) {
                    throw givenUp;
                }
            }
        }
    }
}
