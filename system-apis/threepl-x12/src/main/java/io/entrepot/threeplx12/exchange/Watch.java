package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.exchange.Mailbox.RemoteFile;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;
import java.util.List;

/** Remembers what was seen of files that may still be growing. */
public interface Watch {

    /** Notes what is seen of a file; a changed size or time starts its watch anew. */
    Sight see(Partner partner, RemoteFile file, Instant now);

    /** Forgets files that are not there any more. */
    void keepOnly(Partner partner, List<String> fileNames);

    /**
     * What is known of a file.
     *
     * @param unchangedSince since when it has had the size that it has now
     */
    record Sight(Instant firstSeenAt, Instant unchangedSince) {}
}
