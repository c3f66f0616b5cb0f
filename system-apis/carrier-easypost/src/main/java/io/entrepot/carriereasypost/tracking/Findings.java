package io.entrepot.carriereasypost.tracking;

/** What people look at. */
public interface Findings {

    /** Tells a finding in the running transaction; one that a person has settled is not told again. */
    void tell(Finding finding);
}
