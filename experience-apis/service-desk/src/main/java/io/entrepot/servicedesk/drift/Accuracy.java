package io.entrepot.servicedesk.drift;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How far we agreed with one system when all of it was last compared.
 *
 * @param with the kind of system
 * @param place which one: the node of a warehouse, the id of a channel, or the ERP
 * @param pairs figures that were compared
 * @param agreeing those that were the same
 * @param explainedShare the share that agrees or has a reason that heals by itself
 */
public record Accuracy(
        String with,
        String place,
        Instant measuredAt,
        int pairs,
        int agreeing,
        BigDecimal agreeingShare,
        BigDecimal tolerableShare,
        BigDecimal explainedShare) {}
