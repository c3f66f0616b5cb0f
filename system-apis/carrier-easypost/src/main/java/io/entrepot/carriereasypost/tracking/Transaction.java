package io.entrepot.carriereasypost.tracking;

/** Makes several changes one. */
@FunctionalInterface
public interface Transaction {

    void run(Runnable changes);
}
