package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.document.Layouts;
import io.entrepot.threeplx12.document.Layouts.Found;
import io.entrepot.threeplx12.exchange.Interchanges.Arrival;
import io.entrepot.threeplx12.exchange.Interchanges.Kept;
import io.entrepot.threeplx12.exchange.Mailbox.Filing;
import io.entrepot.threeplx12.exchange.Mailbox.RemoteFile;
import io.entrepot.threeplx12.exchange.Watch.Sight;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Clock;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: waits until they are whole, keeps each word for word before it is moved away, and refuses what was seen
 * before. Every step can be repeated after a crash.
 */
public class Collecting {

    private final Mailboxes mailboxes;
    private final Watch watch;
    private final Interchanges interchanges;
    private final Cases cases;
    private final Patience patience;
    private final Clock clock;

    public Collecting(
            Mailboxes mailboxes, Watch watch, Interchanges interchanges, Cases cases, Patience patience, Clock clock) {
        this.mailboxes = mailboxes;
        this.watch = watch;
        this.interchanges = interchanges;
        this.cases = cases;
        this.patience = patience;
        this.clock = clock;
    }

    public void collect(Partner partner) {
        try (var mailbox = mailboxes.open(partner)) {
            var files = mailbox.arrivals().stream()
                    .sorted(Comparator.comparing(RemoteFile::name))
                    .toList();
            watch.keepOnly(partner, files.stream().map(RemoteFile::name).toList());
            files.forEach(file -> look(partner, mailbox, file));
        }
    }

    private void look(Partner partner, Mailbox mailbox, RemoteFile file) {
        var now = clock.instant();
        var sight = watch.see(partner, file, now);
        if (now.isBefore(sight.unchangedSince().plus(patience.settle()))) {
            return;
        }
        if (file.size() > mailbox.largestFile()) {
            putAwayUnread(partner, mailbox, file);
        } else {
            take(partner, mailbox, file, sight);
        }
    }

    /** It is kept where it lies, as it would not fit here. */
    private void putAwayUnread(Partner partner, Mailbox mailbox, RemoteFile file) {
        var reason = "the file has %d bytes, more than the %d that are read; it lies unread among the rejected ones"
                .formatted(file.size(), mailbox.largestFile());
        interchanges.together(() ->
                cases.open(CaseReason.FILE_TOO_LARGE, subject(partner, file.name()), reason, new Evidence.None()));
        mailbox.file(file.name(), Filing.REJECTED, reason);
    }

    private void take(Partner partner, Mailbox mailbox, RemoteFile file, Sight sight) {
        var text = mailbox.read(file);
        var hash = Fingerprint.of(text);
        var unfiled = interchanges.unfiled(partner, file.name(), hash);
        if (unfiled.isPresent()) {
            putAway(mailbox, partner, file.name(), hash, unfiled.get(), null); // the last run ended before the move
            return;
        }
        var arrival = new Arrival(partner, file.name(), hash, text, clock.instant());
        switch (Layouts.in(text)) {
            case Found.Complete(var layout) -> keep(mailbox, arrival, layout.header());
            case Found.Incomplete(var reason) -> waitForRest(mailbox, arrival, sight, reason);
            case Found.Nothing(var reason) -> reject(mailbox, arrival, CaseReason.FILE_MALFORMED, reason);
        }
    }

    private static Filing filing(InterchangeState state) {
        return switch (state) {
            case RECEIVED, JUDGED, DONE -> Filing.PROCESSED;
            case REJECTED, REPEATED -> Filing.REJECTED;
        };
    }

    private void waitForRest(Mailbox mailbox, Arrival arrival, Sight sight, String reason) {
        if (!arrival.receivedAt().isBefore(sight.unchangedSince().plus(patience.rest()))) {
            var waited = "the file is cut: " + reason + ", and nothing more came for " + patience.rest();
            reject(mailbox, arrival, CaseReason.FILE_CUT, waited);
        }
    }

    private void reject(Mailbox mailbox, Arrival arrival, CaseReason why, String reason) {
        interchanges.together(() -> {
            interchanges.keepRejected(arrival, reason);
            cases.open(why, subject(arrival), reason, new Evidence.OfInterchange(arrival.text()));
        });
        putAway(mailbox, arrival.partner(), arrival.fileName(), arrival.hash(), InterchangeState.REJECTED, reason);
    }

    private void keep(Mailbox mailbox, Arrival arrival, Header header) {
        interchanges.together(() -> tell(arrival, header, interchanges.keep(arrival, header)));
        var state = interchanges
                .unfiled(arrival.partner(), arrival.fileName(), arrival.hash())
                .orElseThrow();
        putAway(mailbox, arrival.partner(), arrival.fileName(), arrival.hash(), state, null);
    }

    private void putAway(
            Mailbox mailbox,
            Partner partner,
            String fileName,
            String hash,
            InterchangeState state,
            @Nullable String reason) {
        mailbox.file(fileName, filing(state), reason);
        interchanges.markFiled(partner, fileName, hash);
    }

    private void tell(Arrival arrival, Header header, Kept kept) {
        switch (kept) {
            case Kept.New _ -> {
                // it is looked into later
            }
            case Kept.SameContent(var earlier) ->
                cases.open(
                        CaseReason.FILE_REPEATED,
                        subject(arrival),
                        "the same content came before as " + earlier + "; it was not applied again",
                        new Evidence.OfRepeated(arrival.text()));
            case Kept.SameNumber(var earlier) ->
                cases.open(
                        CaseReason.CONTROL_NUMBER_REUSED,
                        subject(arrival),
                        "interchange " + header.number() + " came before with another content as " + earlier,
                        new Evidence.OfInterchange(arrival.text()));
        }
    }

    private static String subject(Arrival arrival) {
        return subject(arrival.partner(), arrival.fileName());
    }

    private static String subject(Partner partner, String fileName) {
        return "file " + partner.theirs() + " " + fileName;
    }
}
