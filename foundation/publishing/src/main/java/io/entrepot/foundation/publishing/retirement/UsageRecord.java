package io.entrepot.foundation.publishing.retirement;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code usage.yaml}: who called which of the versions that end. */
public final class UsageRecord {

    private final Document lifecycle;
    private final Callers callers;

    public UsageRecord(Document lifecycle, Callers callers) {
        this.lifecycle = lifecycle;
        this.callers = callers;
    }

    /** Knows who called a version. */
    @FunctionalInterface
    public interface Callers {

        /** What the developer API answers; fails where it does not. */
        Document of(String version, long days);
    }

    public String text(LocalDate today) {
        var days = Long.parseLong(lifecycle.root().at("policy", "use-days").text());
        return """
                # Who called the versions that end; written by openapi/retire and openapi/record-usage, not by hand. The build holds retirements against it.
                exported: %s
                days: %d
                versions:
                """.formatted(today, days)
                + EndingVersion.of(lifecycle)
                        .map(version ->
                                entry(version, callers.of(path(version), days).root()))
                        .collect(Collectors.joining());
    }

    private static String path(EndingVersion version) {
        return version.layer() + "/" + version.api() + "/" + version.major();
    }

    private static String entry(EndingVersion version, Part told) {
        var head = "  - layer: %s\n    api: %s\n    major: %d\n"
                .formatted(version.layer(), version.api(), version.major());
        var since = told.has("countedSince")
                ? "    counted-since: " + told.at("countedSince").text() + "\n"
                : "";
        var lines =
                told.at("callers").elements().stream().map(UsageRecord::caller).collect(Collectors.joining());
        return head + since + (lines.isEmpty() ? "    callers: []\n" : "    callers:\n" + lines);
    }

    private static String caller(Part told) {
        var members = Stream.of(
                        member("consumer", told.at("consumer")),
                        member("calls", told.at("calls")),
                        member("last-day", told.at("lastDay")),
                        member("ends-on", told.at("endsOn")))
                .filter(member -> !member.isEmpty())
                .collect(Collectors.joining(", "));
        return "      - {" + members + "}\n";
    }

    private static String member(String name, Part value) {
        return value.exists() ? name + ": " + value.text() : "";
    }
}
