package io.entrepot.foundation.publishing.retirement;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every retired version against the record of who called it: nobody may, who did not consent. */
public final class Retirements {

    /** An older record would say nothing of the last days before a version is retired. */
    private static final int OLDEST_DAYS = 7;

    private static final String ANONYMOUS = "anonymous";
    private static final String HOW = "openapi/record-usage tells";

    private final Document lifecycle;
    private final Document usage;

    /**
     * The retirements of a lifecycle.
     *
     * @param usage the record, empty where there is none
     */
    public Retirements(Document lifecycle, Document usage) {
        this.lifecycle = lifecycle;
        this.usage = usage;
    }

    /** What stands against them, in words. */
    public List<String> faults() {
        return retired()
                .flatMap(version -> faults(version).map(fault -> version + " is retired, but " + fault))
                .toList();
    }

    /** What stands against one of them. */
    public List<String> faultsOf(String layer, String api, int major) {
        return retired()
                .filter(version -> version.is(layer, api, Integer.toString(major)))
                .flatMap(this::faults)
                .toList();
    }

    private Stream<EndingVersion> retired() {
        return EndingVersion.of(lifecycle).filter(EndingVersion::isRetired);
    }

    private Stream<String> faults(EndingVersion version) {
        var retired = date(version.stated().at("retired"));
        if (retired.isEmpty()) {
            return Stream.of("lifecycle.yaml has no date of it (retired)");
        }
        var record = usage.root().at("versions").elements().stream()
                .filter(version::isIn)
                .findFirst();
        var exported = date(usage.root().at("exported"));
        if (record.isEmpty() || exported.isEmpty()) {
            return Stream.of("usage.yaml does not say who calls it; " + HOW);
        }
        return Stream.concat(
                faults(record.get(), exported.get(), retired.get()),
                record.get().at("callers").elements().stream()
                        .flatMap(caller -> withoutConsent(version, caller, retired.get())));
    }

    private Stream<String> faults(Part record, LocalDate exported, LocalDate retired) {
        var since = exported.minusDays(useDays());
        var old = exported.isBefore(retired.minusDays(OLDEST_DAYS));
        var isShort = number(usage.root().at("days")) < useDays()
                || date(record.at("counted-since"))
                        .filter(counted -> !counted.isAfter(since))
                        .isEmpty();
        return Stream.of(
                        said(
                                old,
                                "usage.yaml is of " + exported + ", more than " + OLDEST_DAYS + " days before; " + HOW),
                        said(isShort, "usage.yaml knows less than the last " + useDays() + " days"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> withoutConsent(EndingVersion version, Part caller, LocalDate retired) {
        var consumer = caller.at("consumer").text();
        var hasConsented = version.hasConsentOf(consumer)
                || date(caller.at("ends-on"))
                        .filter(end -> !end.isAfter(retired))
                        .isPresent();
        return consumer.equals(ANONYMOUS) || hasConsented
                ? Stream.of()
                : Stream.of("%s still called it on %s and did not consent"
                        .formatted(consumer, caller.at("last-day").text()));
    }

    private long useDays() {
        return number(lifecycle.root().at("policy", "use-days"));
    }

    private static Optional<String> said(boolean holds, String sentence) {
        return holds ? Optional.of(sentence) : Optional.empty();
    }

    private static Optional<LocalDate> date(Part part) {
        return part.exists() ? Optional.of(LocalDate.parse(part.text())) : Optional.empty();
    }

    private static long number(Part part) {
        return part.exists() ? Long.parseLong(part.text()) : 0;
    }
}
