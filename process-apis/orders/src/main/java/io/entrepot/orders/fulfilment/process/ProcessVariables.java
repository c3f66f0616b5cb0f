package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.lineage.Lineage;
import org.flowable.engine.delegate.DelegateExecution;

/** The variables that the processes carry: identifiers, whose order it is, and the outcome of each decision, nothing else. */
final class ProcessVariables {

    static final String ORDER_ID = "orderId";
    static final String LEG_ID = "legId";
    static final String LEG_IDS = "legIds";
    static final String CREDIT_GRANTED = "creditGranted";
    static final String STOCK_RESERVED = "stockReserved";
    static final String LINEAGE = "lineage";
    static final String WAREHOUSE_AGREED = "warehouseAgreed";

    private ProcessVariables() {}

    static OrderId orderId(DelegateExecution execution) {
        return new OrderId(execution.getVariable(ORDER_ID, String.class));
    }

    /** Whose call began the process; those that were begun before it was kept are ours. */
    static Lineage lineage(DelegateExecution execution) {
        return Lineage.of(execution.getVariable(LINEAGE, String.class));
    }

    static LegId legId(DelegateExecution execution) {
        return new LegId(execution.getVariable(LEG_ID, String.class));
    }
}
