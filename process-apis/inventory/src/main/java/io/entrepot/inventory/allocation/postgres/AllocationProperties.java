package io.entrepot.inventory.allocation.postgres;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How reservations are committed together, and what is done beside them.
 *
 * @param lanes how many groups are committed at the same time
 * @param together how many requests one group has at most
 * @param capacityAge how old the knowledge of the nodes' load may be
 * @param sweepInterval between two tidyings of what has lapsed
 * @param proofInterval between two proofs that sums equal rows
 */
@Validated
@ConfigurationProperties("entrepot.inventory.allocation")
record AllocationProperties(
        @Min(1) @Max(16) int lanes,
        @Min(1) @Max(500) int together,
        @NotNull Duration capacityAge,
        @NotNull Duration sweepInterval,
        @NotNull Duration proofInterval) {}
