package io.entrepot.foundation.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what cannot be true of a lifecycle, and says it in words for the person who edits the file. */
class Contradictions {

    private final Lifecycle lifecycle;
    private final LocalDate today;

    private Contradictions(Lifecycle lifecycle, LocalDate today) {
        this.lifecycle = lifecycle;
        this.today = today;
    }

    static List<String> of(Lifecycle lifecycle, LocalDate today) {
        return new Contradictions(lifecycle, today).all();
    }

    private List<String> all() {
        var seen = new HashSet<String>();
        var repeated = lifecycle
                .versions()
                .filter(version -> !seen.add(version.contractPath()))
                .map(version -> version + " stands there twice");
        return Stream.of(repeated, namesakes(), lifecycle.versions().flatMap(this::of))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** A path begins with the name of its API and says no layer. */
    private Stream<String> namesakes() {
        var seen = new HashSet<String>();
        return lifecycle.apis().stream()
                .map(Api::name)
                .filter(name -> !seen.add(name))
                .map(name -> name + " is the name of two APIs");
    }

    private Stream<String> of(PublishedVersion published) {
        return Stream.<Function<PublishedVersion, Stream<String>>>of(
                        this::ofState, this::ofDates, this::ofSuccessor, this::ofBrownOuts, this::ofConsumers)
                .flatMap(rule -> rule.apply(published))
                .map(sentence -> published + " " + sentence);
    }

    private Stream<String> ofState(PublishedVersion published) {
        var version = published.version();
        var is = "is "
                + (version.state() == State.DRAFT ? "a draft" : version.state().word());
        return switch (version.state()) {
            case DRAFT ->
                sentences(Stream.of(
                        said(version.released() != null, is + ", but has a date of release"),
                        said(isEnding(version), is + ", but has a date of deprecation or sunset")));
            case ACTIVE ->
                sentences(Stream.of(
                        released(version, is),
                        said(isEnding(version), is + ", but has a date of deprecation or sunset")));
            case DEPRECATED -> sentences(Stream.of(released(version, is), ending(version, is)));
            case RETIRED -> sentences(Stream.of(released(version, is), ending(version, is), stillServed(version, is)));
        };
    }

    private Stream<String> released(ApiVersion version, String is) {
        return sentences(Stream.of(
                said(version.released() == null, is + ", but has no date of release"),
                said(
                        version.released() != null && version.released().isAfter(today),
                        is + ", but its date of release, " + version.released() + ", is still to come")));
    }

    private static Stream<String> ending(ApiVersion version, String is) {
        return sentences(Stream.of(
                said(version.deprecated() == null, is + ", but has no date of deprecation"),
                said(version.sunset() == null, is + ", but has no sunset date")));
    }

    private Stream<String> stillServed(ApiVersion version, String is) {
        var common = version.sunset();
        var own = version.ownSunsets().stream()
                .filter(date -> date.date().isAfter(today) && !version.hasConsentOf(date.consumer()))
                .map(date -> is + ", but was promised to " + date.consumer() + " until " + date.date());
        return Stream.concat(
                said(
                        common != null && common.isAfter(today),
                        is + ", but its sunset, " + common + ", is still to come"),
                own);
    }

    private Stream<String> ofDates(PublishedVersion published) {
        var version = published.version();
        var deprecated = version.deprecated();
        var sunset = version.sunset();
        var released = version.released();
        if (deprecated == null) {
            return said(sunset != null, "has a sunset date, but no date of deprecation");
        }
        return sentences(Stream.of(
                said(released != null && deprecated.isBefore(released), "is deprecated before it is released"),
                sunset == null ? Stream.empty() : ofNotice(deprecated, sunset)));
    }

    private Stream<String> ofNotice(LocalDate deprecated, LocalDate sunset) {
        var days = ChronoUnit.DAYS.between(deprecated, sunset);
        var least = lifecycle.policy().noticeDays();
        return days <= 0
                ? Stream.of("has its sunset, " + sunset + ", not after its deprecation, " + deprecated)
                : said(days < least, "gives " + days + " days of notice; the policy asks for " + least);
    }

    private Stream<String> ofSuccessor(PublishedVersion published) {
        var major = published.version().successor();
        if (major == null) {
            return Stream.empty();
        }
        return published
                .successor()
                .map(next -> sentences(Stream.of(
                        said(
                                major <= published.version().major(),
                                "names v" + major + " as successor, which is not newer"),
                        said(
                                !next.state().isServed(),
                                "names v" + major + " as successor, which is "
                                        + next.state().word()))))
                .orElseGet(() -> Stream.of("names v" + major + " as successor, which does not exist"));
    }

    private Stream<String> ofBrownOuts(PublishedVersion published) {
        var version = published.version();
        var windows = version.brownOuts();
        var overlapping = windows.stream()
                .filter(one -> windows.stream().filter(one::overlaps).count() > 1)
                .map(one -> "has brown-outs that overlap, one from " + one.from());
        return sentences(Stream.of(
                said(
                        !windows.isEmpty() && !version.state().isEnding(),
                        "has brown-outs, but is neither deprecated nor retired"),
                windows.stream().flatMap(window -> ofBrownOut(version, window)),
                overlapping));
    }

    private static Stream<String> ofBrownOut(ApiVersion version, ApiVersion.BrownOut window) {
        var early = version.deprecatedFrom().filter(start -> window.from().isBefore(start));
        var late = version.lastSunset()
                .map(ApiVersion::startOf)
                .filter(end -> window.until().isAfter(end));
        return sentences(Stream.of(
                said(!window.from().isBefore(window.until()), "has a brown-out that ends before it begins"),
                said(early.isPresent(), "has a brown-out before its deprecation, " + window.from()),
                said(late.isPresent(), "has a brown-out after its sunset, " + window.until())));
    }

    private Stream<String> ofConsumers(PublishedVersion published) {
        var version = published.version();
        var seen = new HashSet<String>();
        var repeated = version.ownSunsets().stream()
                .filter(own -> !seen.add(own.consumer()))
                .map(own -> "has two sunset dates for " + own.consumer());
        var early = version.consents().stream()
                .filter(consent -> consent.given().isAfter(today))
                .map(consent ->
                        "has a consent of " + consent.consumer() + " that is still to come, " + consent.given());
        return sentences(
                Stream.of(repeated, early, version.ownSunsets().stream().flatMap(own -> ofOwnSunset(version, own))));
    }

    private static Stream<String> ofOwnSunset(ApiVersion version, ApiVersion.OwnSunset own) {
        var common = version.sunset();
        if (common == null) {
            return Stream.of("has a sunset date for " + own.consumer() + ", but none for all");
        }
        return said(
                own.date().isBefore(common) && !version.hasConsentOf(own.consumer()),
                "ends for " + own.consumer() + " before it ends for all, without a recorded consent");
    }

    private static boolean isEnding(ApiVersion version) {
        return version.deprecated() != null || version.sunset() != null;
    }

    private static Stream<String> said(boolean holds, String sentence) {
        return holds ? Stream.of(sentence) : Stream.empty();
    }

    private static Stream<String> sentences(Stream<Stream<String>> parts) {
        return parts.flatMap(Function.identity());
    }
}
