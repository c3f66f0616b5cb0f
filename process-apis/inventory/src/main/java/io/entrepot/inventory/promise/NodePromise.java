package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of an item may be sold from one node now.
 *
 * @param asOf the moment for which the node's figures hold
 * @param buffer what is held back because of their age
 * @param fresh whether they are young enough to be promised at all
 */
public record NodePromise(
        NodeId node, BigDecimal available, Instant asOf, Duration age, BigDecimal buffer, boolean fresh) {}
