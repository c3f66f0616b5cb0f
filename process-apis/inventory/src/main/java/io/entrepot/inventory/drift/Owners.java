package io.entrepot.inventory.drift;

/** Who is asked about a real variance. */
public interface Owners {

    String of(Subject subject);
}
