package io.entrepot.inventory.drift;

import java.util.List;

/** How far both sides agreed. */
public interface Measurements {

    /** Of each place, when everything of it was last compared. */
    List<Accuracy> latest();
}
