package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Looks again and again who calls the versions that end, has the guard judge it, and says loudly whom a version stays for. */
class EndWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EndWatch.class);

    private final List<PublishedVersion> ending;
    private final int days;
    private final VersionUses uses;
    private final EndGuard guard;
    private final Clock clock;
    private final Map<String, Set<String>> said = new ConcurrentHashMap<>();
    private final Map<String, Level> unknown = new ConcurrentHashMap<>();

    EndWatch(Lifecycle lifecycle, VersionUses uses, EndGuard guard, Clock clock, MeterRegistry meters) {
        this.ending = lifecycle
                .publicVersions()
                .filter(version -> version.state().isEnding())
                .toList();
        this.days = lifecycle.policy().useDays();
        this.uses = uses;
        this.guard = guard;
        this.clock = clock;
        ending.forEach(version -> watch(version, meters));
    }

    void look() {
        ending.forEach(this::look);
    }

    private void look(PublishedVersion version) {
        try {
            var asked = clock.instant(); // the answer may know nothing of what happens while it is on its way
            if (guard.judge(version, uses.of(version, days), asked)) {
                noteKnown(version);
            } else {
                noteUnknown(version, "not all calls of the last " + days + " days are known");
            }
        } catch (RuntimeException away) {
            noteUnknown(version, String.valueOf(away.getMessage()));
        }
    }

    private void noteKnown(PublishedVersion version) {
        if (unknown.remove(version.contractPath()) != null) {
            LOG.info("It is known again who calls {}", version);
        }
        var held = guard.heldBy(version).orElse(Set.of());
        if (isOver(version) && !held.equals(said.put(version.contractPath(), held))) {
            noteOver(version, held);
        }
    }

    private void noteOver(PublishedVersion version, Set<String> held) {
        if (held.isEmpty()) {
            LOG.info("{} is over, and nobody holds it open", version);
        } else {
            LOG.warn(
                    "{} is over, but stays for {}, who called within {} days and did not consent to its end",
                    version,
                    held,
                    days);
        }
    }

    /** Said once until it is known again, and once more when the version is over meanwhile. */
    private void noteUnknown(PublishedVersion version, String reason) {
        var level = isOver(version) ? Level.WARN : Level.INFO;
        if (unknown.put(version.contractPath(), level) != level) {
            LOG.atLevel(level).log("{} does not end while it is not known who calls it: {}", version, reason);
        }
    }

    private boolean isOver(PublishedVersion version) {
        return version.state() == State.RETIRED
                || version.version()
                        .sunsetFor(null)
                        .filter(end -> !clock.instant().isBefore(end))
                        .isPresent();
    }

    private void watch(PublishedVersion version, MeterRegistry meters) {
        var tags = Tags.of(
                "api",
                version.api().name(),
                "major",
                Integer.toString(version.version().major()));
        Gauge.builder("entrepot.lifecycle.callers", guard, watched -> callers(watched, version))
                .description("Consumers that call a version which ends, and did not consent")
                .tags(tags)
                .register(meters);
        Gauge.builder("entrepot.lifecycle.held", guard, watched -> isOver(version) ? callers(watched, version) : 0)
                .description("Consumers for which a version stays past its end")
                .tags(tags)
                .register(meters);
        Gauge.builder("entrepot.lifecycle.unknown", unknown, away -> away.containsKey(version.contractPath()) ? 1 : 0)
                .description("1 while it is not known who calls a version which ends")
                .tags(tags)
                .register(meters);
    }

    private static double callers(EndGuard guard, PublishedVersion version) {
        return guard.heldBy(version).map(Set::size).orElse(0);
    }
}
