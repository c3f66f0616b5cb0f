package io.entrepot.foundation.publishing.revisions;

import io.entrepot.foundation.contracts.lint.Ruleset;
import io.entrepot.foundation.publishing.retirement.Retirements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds every document against the gates, and publishes those that changed as their next revisions. */
public final class Publication {

    private final PublishedFolder folder;
    private final Ruleset rules;
    private final Hashes hashes;
    private final Changelog changelog;

    public Publication(PublishedFolder folder, Clock clock) {
        this.folder = folder;
        this.rules = Ruleset.of(folder.rules());
        this.hashes = new Hashes(folder);
        this.changelog = new Changelog(folder, LocalDate.now(clock));
    }

    public List<Examination> examinations() {
        return folder.apis().stream()
                .map(api -> Examination.of(api, folder, rules))
                .toList();
    }

    /** What is wrong with the folder as a whole, in words. */
    public List<String> faults() {
        var orphans = folder.published().stream()
                .filter(Predicate.not(folder.apis()::contains))
                .filter(Predicate.not(folder::isRetired))
                .map(api -> api.file() + " is gone although lifecycle.yaml does not say retired");
        var nameless = rules.exemptions().stream()
                .filter(exemption -> !rules.rules().contains(exemption.rule()) || !folder.has(exemption.document()))
                .map(exemption -> "rules.yaml exempts %s from %s, one of which is unknown"
                        .formatted(exemption.document(), exemption.rule()));
        var retirements = new Retirements(folder.lifecycle(), folder.usage());
        return Stream.of(
                        orphans,
                        nameless,
                        hashes.violations().stream(),
                        changelog.gaps(),
                        retirements.faults().stream())
                .flatMap(faults -> faults)
                .toList();
    }

    /**
     * Publishes one document.
     *
     * @param reason why what was to be looked at is fine; empty where nothing was
     */
    public void publish(Examination examination, String reason) {
        if (!examination.refusals().isEmpty()
                || (reason.isEmpty() && !examination.toBeLookedAt().isEmpty())) {
            throw new IllegalArgumentException(examination.api() + " is refused");
        }
        folder.writeRevision(examination.api());
        changelog.add(examination, reason);
        hashes.write();
    }
}
