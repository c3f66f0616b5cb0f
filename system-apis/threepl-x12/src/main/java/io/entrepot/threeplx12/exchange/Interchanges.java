package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that were taken in, each with its hash, its control numbers, its state and the reason for it. */
public interface Interchanges {

    /** Runs the change in one transaction. */
    void together(Runnable change);

    /** Keeps a file that nobody can understand. */
    void keepRejected(Arrival arrival, String reason);

    /** Keeps a file, unless its content or its control number is known already. */
    Kept keep(Arrival arrival, Header header);

    /** Those whose work is not finished, in the order of their arrival. */
    List<Interchange> unfinished(Partner partner, int limit);

    void decide(Interchange interchange, InterchangeState state, @Nullable String reason);

    /** Notes the sets of an interchange that count by their syntax and wait to be applied. */
    void expect(Interchange interchange, List<SetPlace> places);

    /** Those of its sets that are not yet applied. */
    List<SetPlace> waiting(Interchange interchange);

    void settle(Interchange interchange, SetPlace place, SetState state, @Nullable String reason);

    /** How a file with exactly this content came; a refused one first, where it came several times. */
    Optional<CameAs> cameAs(String text);

    /** The name of the file that counts under this number. */
    Optional<String> taken(Partner partner, Header header);

    /** A refused file counts under this number after all. */
    void takeAfterAll(CameAs refused, Header header);

    /** Notes that a set which was refused or held was handled again and counts now. */
    void noteReplayed(ReceivedSet received);

    /** Notes that nothing waits any more, unless the interchange was rejected. */
    void finish(Interchange interchange);

    /** What became of a file of this name and content that was taken in and not yet moved away. */
    Optional<InterchangeState> unfiled(Partner partner, String fileName, String hash);

    void markFiled(Partner partner, String fileName, String hash);

    /** A file with what is known of it before it is read. */
    record Arrival(Partner partner, String fileName, String hash, String text, Instant receivedAt) {}

    /** What became of a file that came from a partner. */
    record CameAs(long id, String partner, InterchangeState state) {}

    /** Which set of which group, counted from zero. */
    record SetPlace(int group, int set) {}

    /** What became of a set. */
    enum SetState {
        WAITING,
        APPLIED,
        HELD,
        REJECTED
    }

    /** What came of keeping a file. */
    sealed interface Kept {

        record New() implements Kept {}

        /** The very same content came before, under this name. */
        record SameContent(String earlierFile) implements Kept {}

        /** Another content came before under the same control number. */
        record SameNumber(String earlierFile) implements Kept {}
    }
}
