package io.entrepot.carriereasypost.tracking;

/** Where milestones are told. */
@FunctionalInterface
public interface Milestones {

    /** Tells it with the transaction that made it true; under the same shipment and fact it counts once. */
    void tell(Shipment shipment, Reached reached);
}
