package io.entrepot.developer.version;

import io.entrepot.canonical.order.ConsumerId;
import java.util.List;
import java.util.stream.Stream;

/** Finds the versions that end while a partner still calls them. */
public class EndingVersions {

    private final PublishedApis apis;
    private final VersionCallers callers;

    public EndingVersions(PublishedApis apis, VersionCallers callers) {
        this.apis = apis;
        this.callers = callers;
    }

    /** Those that it called today or in so many days before. */
    public List<EndingVersion> of(ConsumerId partner, int days) {
        return apis.all().stream()
                .filter(version -> version.isPublic() && version.isEnding())
                .flatMap(version -> calledBy(partner, version, days))
                .toList();
    }

    private Stream<EndingVersion> calledBy(ConsumerId partner, VersionStanding standing, int days) {
        return callers.of(standing.version(), days).callers().stream()
                .filter(caller -> caller.consumer().equals(partner.value()))
                .map(caller -> new EndingVersion(
                        standing,
                        standing.sunsetFor(partner.value()).orElse(null),
                        caller.calls(),
                        caller.operations(),
                        caller.lastDay(),
                        caller.endsOn()));
    }
}
