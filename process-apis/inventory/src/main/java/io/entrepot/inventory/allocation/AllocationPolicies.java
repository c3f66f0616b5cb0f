package io.entrepot.inventory.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every version of the rules of allocation. */
public interface AllocationPolicies {

    /** The rules that hold now. */
    AllocationPolicy current();

    Optional<Version> find(int version);

    /** Every version, the newest first. */
    List<Version> all();

    /** Makes these rules hold from now on, as a new version; those that hold already stay the version that they are. */
    Version add(List<Rule> rules, String by);

    /** Rules with who set them and when. */
    record Version(AllocationPolicy policy, String by, Instant since) {}
}
