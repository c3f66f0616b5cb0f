package io.entrepot.foundation.publishing.revisions;

import io.entrepot.foundation.contracts.compatibility.Finding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What changed between revisions, one file per API, the newest first. */
final class Changelog {

    private final PublishedFolder folder;
    private final LocalDate today;

    Changelog(PublishedFolder folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    void add(Examination examination, String reason) {
        var api = examination.api();
        var title = "# Changes of %s/%s\n".formatted(api.layer(), api.name());
        var earlier = folder.has(file(api)) ? folder.read(file(api)).substring(title.length()) : "";
        folder.write(file(api), title + entry(examination, reason) + earlier);
    }

    /** Revisions without an entry. */
    Stream<String> gaps() {
        return folder.published().stream()
                .flatMap(api -> IntStream.rangeClosed(1, folder.revisions(api))
                        .filter(revision -> !isTold(api, revision))
                        .mapToObj(revision ->
                                "%s does not tell of v%d, revision %d".formatted(file(api), api.major(), revision)));
    }

    private boolean isTold(Api api, int revision) {
        return folder.has(file(api)) && folder.read(file(api)).contains("\n" + heading(api, revision) + " (");
    }

    private String entry(Examination examination, String reason) {
        var api = examination.api();
        var entry = new StringBuilder("\n%s (%s)\n\n".formatted(heading(api, examination.newest() + 1), today));
        if (examination.newest() == 0) {
            return entry.append("First revision.\n").toString();
        }
        if (examination.findings().isEmpty()) {
            return entry.append("Words and examples only.\n").toString();
        }
        operations(examination)
                .forEach((change, operations) -> entry.append("- %s: %s\n".formatted(change, words(operations))));
        return reason.isEmpty()
                ? entry.toString()
                : entry.append("\nLooked at: ").append(reason).append('\n').toString();
    }

    private static String heading(Api api, int revision) {
        return "## v%d, revision %d".formatted(api.major(), revision);
    }

    /** A change of a shared definition is told once, with all operations that it touches. */
    private static Map<String, Set<String>> operations(Examination examination) {
        var changes = new LinkedHashMap<String, Set<String>>();
        examination
                .findings()
                .forEach(finding -> changes.computeIfAbsent(change(finding), absent -> new LinkedHashSet<>())
                        .add(finding.operation()));
        return changes;
    }

    private static String change(Finding finding) {
        return "%s, %s".formatted(finding.verdict(), finding.words());
    }

    private static String words(Set<String> operations) {
        return operations.stream()
                .map(operation -> operation.isEmpty() ? "the whole document" : "`" + operation + "`")
                .collect(Collectors.joining(", "));
    }

    private static String file(Api api) {
        return "changelog/%s/%s.md".formatted(api.layer(), api.name());
    }
}
