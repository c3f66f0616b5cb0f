package io.entrepot.inventory.peers;

/** One order from its reservation to the end of it. */
interface Delivery {

    void order(int quantity);

    void ship(int quantity);

    void cancelRest();

    int reserved();

    int available();
}
