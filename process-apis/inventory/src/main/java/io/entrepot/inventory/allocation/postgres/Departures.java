package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.inventory.allocation.Allocations.DepartureRecord;
import io.entrepot.inventory.allocation.Departure;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns reservations into shipments, and keeps in mind what the node's own figures do not show yet. */
@Repository
class Departures {

    private final JdbcClient jdbc;
    private final Reservations reservations;

    Departures(JdbcClient jdbc, Reservations reservations) {
        this.jdbc = jdbc;
        this.reservations = reservations;
    }

    /** Goods left for a leg whose order the caller holds. */
    DepartureRecord depart(Departure departure, List<LegLine> open, String node) {
        var shipped = departure.lines().isEmpty() ? open : lines(departure, node);
        var isNew = shipped.stream().filter(line -> note(departure, line)).toList();
        var openByLine = open.stream().collect(toMap(LegLine::lineNumber, line -> line));
        var ended = isNew.stream()
                .flatMap(line -> stillReserved(line, openByLine).stream())
                .toList();
        if (!ended.isEmpty()) {
            reservations.end(Reservations.End.SHIPPED, departure.shipment(), departure.at(), ended);
        }
        return total(ended).compareTo(total(isNew)) < 0 ? DepartureRecord.MORE_THAN_RESERVED : DepartureRecord.SETTLED;
    }

    /** Goods left for a leg that is not known: they are gone all the same. */
    void departUnknown(Departure departure, String node) {
        lines(departure, node).forEach(line -> note(departure, line));
    }

    private static Optional<LegLine> stillReserved(LegLine shipped, Map<Integer, LegLine> open) {
        return Optional.ofNullable(open.get(shipped.lineNumber()))
                .filter(line -> line.item().equals(shipped.item()))
                .map(line -> line.with(line.amount().min(shipped.amount())));
    }

    private static List<LegLine> lines(Departure departure, String node) {
        return departure.lines().stream()
                .map(line -> new LegLine(
                        departure.leg().value(), line.lineNumber(), line.item().value(), node, line.amount()))
                .toList();
    }

    /** Returns whether this part of the shipment was not noted before. */
    private boolean note(Departure departure, LegLine line) {
        return jdbc.sql("""
                INSERT INTO shipped_line (shipment, leg_id, line_number, item, node, quantity, shipped_at)
                VALUES (:shipment, :leg, :line, :item, :node, :quantity, :at) ON CONFLICT DO NOTHING""")
                        .param("shipment", departure.shipment())
                        .param("leg", line.leg())
                        .param("line", line.lineNumber())
                        .param("item", line.item())
                        .param("node", line.node())
                        .param("quantity", line.amount())
                        .param("at", departure.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static BigDecimal total(List<LegLine> lines) {
        return lines.stream().map(LegLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
