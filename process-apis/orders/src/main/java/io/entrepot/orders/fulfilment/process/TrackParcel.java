package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Carriers;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.Shipment;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the carrier follow the parcels of the leg that left. */
@Component
class TrackParcel implements JavaDelegate {

    private final Orders orders;
    private final Carriers carriers;
    private final CommandGate gate;

    TrackParcel(Orders orders, Carriers carriers, CommandGate gate) {
        this.orders = orders;
        this.carriers = carriers;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = orders.find(ProcessVariables.orderId(execution)).orElseThrow();
        order.shipmentsOf(ProcessVariables.legId(execution)).stream()
                .filter(shipment -> !shipment.tracked() && shipment.posting().isPosted())
                .forEach(shipment -> track(execution, shipment));
    }

    private void track(DelegateExecution execution, Shipment shipment) {
        var id = ProcessVariables.orderId(execution);
        gate.give(execution, Command.of(id, shipment.id(), "track-parcel"), () -> {
            carriers.track(id, shipment);
            return true;
        });
        orders.change(id, known -> known.tracked(shipment.id()));
    }
}
