package io.entrepot.servicedesk.drift;

import java.util.List;

/** What comparisons of stock have found. */
public interface Drift {

    Finding.Page findings(Finding.Query query);

    /** The last complete comparison of each system. */
    List<Accuracy> accuracy();

    /** Asks for a comparison now. */
    Comparison compare(Comparison.Scope scope);

    Comparison comparison(long id);
}
