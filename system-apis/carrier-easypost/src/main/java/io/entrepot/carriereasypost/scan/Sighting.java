package io.entrepot.carriereasypost.scan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the carrier network knows of a parcel at one moment, its whole history included.
 *
 * @param current where the parcel stands as a whole
 * @param toldAt the moment by the network's clock
 * @param signedBy who took the parcel in, where known
 */
public record Sighting(
        TrackerId tracker,
        Parcel parcel,
        ScanCode current,
        Instant toldAt,
        List<Scan> scans,
        @Nullable String trackingUrl,
        @Nullable String signedBy) {

    public Sighting {
        scans = List.copyOf(scans);
    }

    /** The scans by time; a status that no scan explains counts as one of the moment. */
    public List<Scan> history() {
        var explained = scans.stream().anyMatch(scan -> scan.code().status().equals(current.status()));
        var all = explained ? scans.stream() : Stream.concat(scans.stream(), Stream.of(new Scan(current, toldAt)));
        return all.sorted(Comparator.comparing(Scan::occurredAt)).toList();
    }
}
