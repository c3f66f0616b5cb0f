package io.entrepot.inventory.promise;

import java.util.List;

/** What the planners keep back. */
public interface SafetyStocks {

    List<SafetyStock> all();

    /** Sets it; nothing is the same as none. */
    void set(SafetyStock safetyStock);
}
