package io.entrepot.governance.release.impact;

import io.entrepot.foundation.impact.Impact;
import io.entrepot.foundation.impact.Release;
import io.entrepot.foundation.impact.ReleaseImpact;
import io.entrepot.foundation.specifications.BackendDocument;
import io.entrepot.governance.lineage.BackendUse;
import io.entrepot.governance.release.Assessment;
import io.entrepot.governance.release.ImpactAnalysis;
import io.entrepot.governance.release.NewRelease;
import io.entrepot.governance.release.Owner;
import io.entrepot.governance.usage.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Compares documents with the library that the command uses too; one after the other, as a document takes much memory while it is read. */
@Component
class ComparedDocuments implements ImpactAnalysis {

    private final ReentrantLock reading = new ReentrantLock();
    private final DeclaredUses declared;
    private final ReleaseImpact impact;
    private final CountedTraffic traffic;
    private final Usage usage;
    private final BackendUse backends;
    private final ReleaseProperties properties;

    ComparedDocuments(
            DeclaredUses declared,
            ReleaseImpact impact,
            CountedTraffic traffic,
            Usage usage,
            BackendUse backends,
            ReleaseProperties properties) {
        this.declared = declared;
        this.impact = impact;
        this.traffic = traffic;
        this.usage = usage;
        this.backends = backends;
        this.properties = properties;
    }

    @Override
    public Set<String> backends() {
        return declared.names();
    }

    @Override
    public Optional<String> formatOf(String document) throws UnreadableDocument {
        if (!isFree()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(document).format().toString());
        } finally {
            reading.unlock();
        }
    }

    private boolean isFree() {
        try {
            return reading.tryLock(properties.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Assessment assess(NewRelease release, String older, String newer, Instant at) throws UnreadableDocument {
        reading.lock();
        try {
            return told(compared(release, older, newer, LocalDate.ofInstant(at, ZoneOffset.UTC)), at);
        } finally {
            reading.unlock();
        }
    }

    private Impact compared(NewRelease release, String older, String newer, LocalDate today) throws UnreadableDocument {
        var owner = release.owner();
        var compared = new Release(
                read(older),
                read(newer),
                release.backend(),
                release.moves(),
                owner == null ? null : new io.entrepot.foundation.impact.Owner(owner.team(), owner.contact()),
                release.deadline());
        try {
            return impact.of(compared, traffic.until(today));
        } catch (IllegalArgumentException unfit) {
            throw new UnreadableDocument("The documents cannot be compared: " + unfit.getMessage() + ".", unfit);
        }
    }

    private static BackendDocument read(String document) throws UnreadableDocument {
        try {
            return BackendDocument.parse(document);
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableDocument("The document cannot be read: " + unreadable.getMessage() + ".", unreadable);
        } catch (StackOverflowError endless) { // not every parser bounds how deep it goes
            throw new UnreadableDocument("The document cannot be read: it is nested too deep.", endless);
        }
    }

    private Assessment told(Impact found, Instant at) {
        return new Assessment(
                at,
                found.contract(),
                found.usedOperations(),
                found.whole().changes(),
                found.whole().breaking(),
                found.hits().stream().map(ComparedDocuments::hit).toList(),
                found.reached().stream().map(ComparedDocuments::reached).toList(),
                found.partners().stream().map(ComparedDocuments::partner).toList(),
                owner(found.owner()),
                found.deadline(),
                usage.countedSince(CountedTraffic.PUBLIC).orElse(null),
                backends.countedSince().orElse(null));
    }

    private static Assessment.Hit hit(Impact.Hit hit) {
        return new Assessment.Hit(
                hit.operation(),
                Assessment.Verdict.valueOf(hit.verdict().name()),
                hit.code(),
                hit.words(),
                List.copyOf(hit.by()),
                hit.calls());
    }

    private static Assessment.Reached reached(Impact.Reached reached) {
        return new Assessment.Reached(
                reached.layer(),
                reached.service(),
                reached.entry(),
                owner(reached.owner()),
                basis(reached.basis()),
                reached.callers(),
                reached.backendCalls());
    }

    private static Assessment.Partner partner(Impact.Partner partner) {
        return new Assessment.Partner(
                partner.consumer(), basis(partner.basis()), partner.calls(), partner.backendCalls());
    }

    private static Assessment.Basis basis(Impact.Basis basis) {
        return Assessment.Basis.valueOf(basis.name());
    }

    private static Owner owner(io.entrepot.foundation.impact.Owner owner) {
        return new Owner(owner.team(), owner.contact());
    }
}
