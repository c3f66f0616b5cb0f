package io.entrepot.wmsshiphero.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that wait for a person. */
public interface ExceptionCases {

    /** Keeps the case; the same case told again only raises its count. */
    void add(ExceptionCase found);

    /** The cases after this id, oldest first. */
    List<Recorded> after(long id, int limit);

    /** A case with its place in the list. */
    record Recorded(
            long id,
            String reason,
            String subject,
            @Nullable String payload,
            Instant receivedAt,
            Instant lastSeenAt,
            int times) {}
}
