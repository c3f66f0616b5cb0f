package io.entrepot.threeplx12.partner;

import io.entrepot.canonical.inventory.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A third-party warehouse, one node of the network.
 *
 * @param ours how the partner calls us in ISA and GS
 * @param theirs how the partner calls itself there
 * @param usage {@code P} for production, {@code T} for test; what says otherwise is refused
 * @param zone whose clock the partner's dates and times are written by, where they name none
 */
public record Partner(NodeId node, String name, String ours, String theirs, String usage, ZoneId zone) {

    /** A moment as the partner writes it. */
    public LocalDateTime clock(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
