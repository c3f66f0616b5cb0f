package io.entrepot.carriereasypost.tracking.postgres;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.tracking.Reached;
import io.entrepot.carriereasypost.tracking.Reading;
import io.entrepot.carriereasypost.tracking.Shipment;
import io.entrepot.carriereasypost.tracking.Tracker;
import io.entrepot.carriereasypost.tracking.Trackers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps trackers in tables; row locks keep what is told about one shipment in line. */
@Repository
class JdbcTrackers implements Trackers {

    /** Longer than the HTTP client waits, so that a lease ends only under a holder that died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String ADD = """
            INSERT INTO tracker (shipment_id, order_id, leg_id, node, carrier, tracking_number, created_at, heard_at)
            VALUES (:shipment, :order, :leg, :node, :carrier, :number, :now, :now)
            ON CONFLICT (shipment_id) DO NOTHING""";
    private static final String LEASE_ROW = """
            UPDATE tracker SET leased_until = :until WHERE shipment_id = :shipment AND easypost_id IS NULL
            AND (leased_until IS NULL OR leased_until < :now)""";
    /** A webhook may overtake the answer that would have bound its tracker. */
    private static final String LOCK = """
            SELECT * FROM tracker WHERE easypost_id = :id OR (easypost_id IS NULL
                AND tracking_number = :number AND (carrier IS NULL OR lower(carrier) = lower(:carrier)))
            ORDER BY shipment_id FOR UPDATE""";

    private static final String BIND = """
            UPDATE tracker SET easypost_id = :id, carrier = coalesce(carrier, :carrier) WHERE shipment_id = :shipment""";
    private static final String SAVE = """
            UPDATE tracker SET easypost_id = :id, carrier = coalesce(carrier, :carrier), tracking_url = coalesce(:url, tracking_url), final = :final,
                heard_at = :now
            WHERE shipment_id = :shipment""";
    private static final String REACH = """
            INSERT INTO reached (shipment_id, fact, milestone, occurred_at, note, mapping_version)
            VALUES (:shipment, :fact, :milestone, :occurred, :note, :version)""";
    private static final String TAKE_SILENT = """
            UPDATE tracker SET heard_at = :now WHERE shipment_id = (
                SELECT shipment_id FROM tracker
                WHERE NOT final AND easypost_id IS NOT NULL AND heard_at < :before
                ORDER BY heard_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrackers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Shipment shipment) {
        jdbc.sql(ADD)
                .param("shipment", shipment.id().value())
                .param("order", shipment.order().value())
                .param("leg", shipment.leg().value())
                .param("node", shipment.node() == null ? null : shipment.node().value())
                .param("carrier", shipment.parcel().carrier())
                .param("number", shipment.parcel().trackingNumber())
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    public Optional<Tracker> find(ShipmentId shipment) {
        return jdbc.sql("SELECT * FROM tracker WHERE shipment_id = :shipment")
                .param("shipment", shipment.value())
                .query((row, _) -> TrackerRows.bareTracker(row))
                .optional()
                .map(this::complete);
    }

    @Override
    public boolean lease(ShipmentId shipment) {
        return jdbc.sql(LEASE_ROW)
                        .param("shipment", shipment.value())
                        .param("now", utc(clock.instant()))
                        .param("until", utc(clock.instant().plus(LEASE)))
                        .update()
                == 1;
    }

    @Override
    public void release(ShipmentId shipment) {
        jdbc.sql("UPDATE tracker SET leased_until = NULL WHERE shipment_id = :shipment")
                .param("shipment", shipment.value())
                .update();
    }

    @Override
    public void bind(ShipmentId shipment, Sighting sighting) {
        jdbc.sql(BIND)
                .param("shipment", shipment.value())
                .param("id", sighting.tracker().value())
                .param("carrier", sighting.parcel().carrier())
                .update();
    }

    @Override
    public List<Tracker> locked(Sighting sighting) {
        return jdbc
                .sql(LOCK)
                .param("id", sighting.tracker().value())
                .param("number", sighting.parcel().trackingNumber())
                .param("carrier", sighting.parcel().carrier())
                .query((row, _) -> TrackerRows.bareTracker(row))
                .list()
                .stream()
                .map(this::complete)
                .toList();
    }

    @Override
    public void save(Tracker tracker, Sighting sighting, Reading reading) {
        var shipment = tracker.shipment().id();
        jdbc.sql(SAVE)
                .param("shipment", shipment.value())
                .param("id", sighting.tracker().value())
                .param("carrier", sighting.parcel().carrier())
                .param("url", sighting.trackingUrl())
                .param("final", reading.ended())
                .param("now", utc(clock.instant()))
                .update();
        reading.reached().forEach(reached -> add(shipment, reached));
    }

    @Override
    public Optional<Tracker> takeSilent(Duration silence) {
        return jdbc.sql(TAKE_SILENT)
                .param("now", utc(clock.instant()))
                .param("before", utc(clock.instant().minus(silence)))
                .query((row, _) -> TrackerRows.bareTracker(row))
                .optional()
                .map(this::complete);
    }

    private void add(ShipmentId shipment, Reached reached) {
        jdbc.sql(REACH)
                .param("shipment", shipment.value())
                .param("fact", reached.fact())
                .param("milestone", reached.milestone().name())
                .param("occurred", utc(reached.occurredAt()))
                .param("note", reached.note())
                .param("version", reached.mappingVersion())
                .update();
    }

    /** A query of its own, so that no call needs two connections at once. */
    private Tracker complete(Tracker bare) {
        return bare.having(jdbc.sql("SELECT * FROM reached WHERE shipment_id = :shipment ORDER BY occurred_at, fact")
                .param("shipment", bare.shipment().id().value())
                .query((row, _) -> TrackerRows.reached(row))
                .list());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
