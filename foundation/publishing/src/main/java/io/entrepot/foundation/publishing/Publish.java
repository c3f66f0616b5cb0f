package io.entrepot.foundation.publishing;

import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.publishing.revisions.Examination;
import io.entrepot.foundation.publishing.revisions.Publication;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command {@code openapi/publish}: refuses, or publishes every document that changed as its next revision. */
final class Publish {

    static final String HELP = """
            openapi/publish [--dry-run] [--reviewed REASON] [--warnings] [API ...]

            Lints every document below openapi/, compares it with the newest revision below openapi/published/ and, unless one of
            them is refused, writes the next revision of each that changed, its hash and an entry of openapi/changelog/.

              API                 only these, for example process/orders/v1; all without one
              --dry-run           says what it would do, and writes nothing
              --reviewed REASON   publishes also what a person has to look at, and keeps the reason in the changelog
              --warnings          prints every warning instead of their number

            Examples:
              openapi/publish --dry-run --warnings
              openapi/publish process/orders/v1 --reviewed "nobody reads the field yet"

            Exit status: 0 published, or nothing to do; 1 refused; 2 wrong use.
            """;

    private final Publication publication;
    private final Request request;
    private final PrintStream out;

    Publish(Publication publication, Request request, PrintStream out) {
        this.publication = publication;
        this.request = request;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(arguments, PublishedFolder.ofThisProject(), System.out));
    }

    static int run(String[] arguments, PublishedFolder folder, PrintStream out) {
        return new Command(HELP, out).run(List.of(arguments), () -> {
            var request = Request.parse(List.of(arguments), folder.apis());
            return new Publish(new Publication(folder, Clock.systemUTC()), request, out).run();
        });
    }

    private int run() {
        var faults = publication.faults();
        faults.forEach(fault -> out.println("REFUSED " + fault));
        var wanted =
                publication.examinations().stream().filter(request::isAbout).toList();
        wanted.forEach(this::tell);
        if (!faults.isEmpty() || wanted.stream().anyMatch(this::isRefused)) {
            out.println("Nothing is published.");
            return 1;
        }
        wanted.stream().filter(examination -> !examination.isPublished()).forEach(this::publish);
        return 0;
    }

    private boolean isRefused(Examination examination) {
        return !examination.refusals().isEmpty()
                || (!examination.toBeLookedAt().isEmpty() && request.reason().isEmpty());
    }

    private void tell(Examination examination) {
        out.println("%s: %s, %d warnings"
                .formatted(
                        examination.api(),
                        state(examination),
                        examination.warnings().size()));
        examination.refusals().forEach(refusal -> out.println("  REFUSED " + refusal));
        examination
                .toBeLookedAt()
                .forEach(finding -> out.println((request.reason().isEmpty()
                                ? "  REFUSED until looked at (--reviewed REASON): "
                                : "  looked at: ")
                        + finding));
        if (request.wantsWarnings()) {
            examination.warnings().forEach(warning -> out.println("  " + warning));
        }
    }

    private static String state(Examination examination) {
        if (examination.isPublished()) {
            return "unchanged since revision " + examination.newest();
        }
        return examination.newest() == 0
                ? "not published yet"
                : "changed since revision %d (%s)".formatted(examination.newest(), counts(examination.findings()));
    }

    private static String counts(List<Finding> findings) {
        var counts = findings.stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting()));
        return counts.isEmpty()
                ? "words only"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }

    private void publish(Examination examination) {
        var words = "%s: revision %d".formatted(examination.api(), examination.newest() + 1);
        if (request.isDryRun()) {
            out.println("would publish " + words);
        } else {
            publication.publish(examination, request.reason());
            out.println("published " + words);
        }
    }
}
