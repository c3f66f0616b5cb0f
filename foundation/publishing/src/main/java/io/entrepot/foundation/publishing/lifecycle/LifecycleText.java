package io.entrepot.foundation.publishing.lifecycle;

import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code lifecycle.yaml}, in which a version takes its next step. */
public record LifecycleText(String text) {

    private static final List<String> ORDER =
            List.of("major", "state", "released", "deprecated", "sunset", "retired", "successor");

    /** Empty where the version does not exist. */
    public String state(Api api) {
        return stated(api, "state");
    }

    /** Why the version is none that was deprecated, in words; empty if it is. */
    Optional<String> notDeprecated(Api api) {
        var state = state(api);
        return switch (state) {
            case "deprecated" -> Optional.empty();
            case "" -> Optional.of(api + " is not in lifecycle.yaml");
            default -> Optional.of(api + " is " + state + ", not deprecated");
        };
    }

    Optional<LocalDate> date(Api api, String key) {
        return Optional.of(stated(api, key)).filter(date -> !date.isEmpty()).map(LocalDate::parse);
    }

    /** When it ends for the last of its consumers; who consented may be cut off before. */
    Optional<LocalDate> lastSunset(Api api) {
        return Stream.concat(date(api, "sunset").stream(), ownSunsets(api).map(LifecycleText::day))
                .max(LocalDate::compareTo);
    }

    /** The consumers that have a date of their own before this one, and did not consent to it. */
    Stream<String> consumersEndingBefore(Api api, LocalDate sunset) {
        return ownSunsets(api).filter(own -> day(own).isBefore(sunset)).map(own -> own.scalar("consumer"));
    }

    /** Those of consumers that did not consent. */
    private Stream<WrittenMapping> ownSunsets(Api api) {
        var consented = version(api).stream()
                .flatMap(version -> version.elements("consents"))
                .map(consent -> consent.scalar("consumer"))
                .collect(Collectors.toSet());
        return version(api).stream()
                .flatMap(version -> version.elements("own-sunsets"))
                .filter(sunset -> !consented.contains(sunset.scalar("consumer")));
    }

    private static LocalDate day(WrittenMapping own) {
        return LocalDate.parse(own.scalar("date"));
    }

    long noticeDays() {
        var days = WrittenMapping.of(text)
                .child("policy")
                .map(policy -> policy.scalar("notice-days"))
                .orElse("");
        return days.isEmpty() ? 0 : Long.parseLong(days);
    }

    LifecycleText with(Api api, String key, String value) {
        return new LifecycleText(version(api)
                .orElseThrow(() -> new IllegalArgumentException(api + " is not in lifecycle.yaml"))
                .with(key, value, ORDER.subList(0, ORDER.indexOf(key))));
    }

    private String stated(Api api, String key) {
        return version(api).map(version -> version.scalar(key)).orElse("");
    }

    private Optional<WrittenMapping> version(Api api) {
        return WrittenMapping.of(text)
                .elements("apis")
                .filter(known -> known.scalar("layer").equals(api.layer())
                        && known.scalar("name").equals(api.name()))
                .flatMap(known -> known.elements("versions"))
                .filter(version -> version.scalar("major").equals(Integer.toString(api.major())))
                .findFirst();
    }
}
