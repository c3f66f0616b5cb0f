package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.lifecycle.Deprecation;
import io.entrepot.foundation.publishing.lifecycle.LifecycleText;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The command {@code openapi/deprecate}: announces the end of a version, or says why it may not be. */
final class Deprecate {

    static final String HELP = """
            openapi/deprecate API --sunset DATE [--successor MAJOR] [--from DATE] [--dry-run]

            Announces the end of an active version: writes state, dates and successor into openapi/lifecycle.yaml, from which the service
            marks its operations in the contract. The rest of the file stays as it is.
            It is refused where the policy or the file forbid it, with one line for each reason. openapi/postpone moves the end later.

              --sunset DATE      the first day on which it is over, in UTC; at least policy.notice-days after the deprecation
              --successor MAJOR  the version to move to, which must be active
              --from DATE        the first day on which answers tell of it, none that is past; today without it
              --dry-run          says what it would do, and writes nothing

            Example:
              openapi/deprecate experience/partner/v1 --sunset 2027-07-01 --successor 2

            Exit status: 0 announced; 1 refused; 2 wrong use.
            """;

    private static final String SUNSET = "--sunset";
    private static final String SUCCESSOR = "--successor";
    private static final String FROM = "--from";

    private final PublishedFolder folder;
    private final Deprecation deprecation;
    private final PrintStream out;

    private Deprecate(PublishedFolder folder, Deprecation deprecation, PrintStream out) {
        this.folder = folder;
        this.deprecation = deprecation;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments), PublishedFolder.ofThisProject(), Clock.systemUTC(), System.out));
    }

    static int run(List<String> arguments, PublishedFolder folder, Clock clock, PrintStream out) {
        return new Command(HELP, out).run(arguments, () -> {
            var asked = Arguments.parse(arguments, Set.of(SUNSET, SUCCESSOR, FROM), Set.of(Arguments.DRY_RUN));
            var today = LocalDate.now(clock);
            var deprecation = new Deprecation(
                    asked.api(),
                    asked.date(FROM).orElse(today),
                    asked.neededDate(SUNSET),
                    asked.number(SUCCESSOR).orElse(null));
            return new Deprecate(folder, deprecation, out).run(today, asked.isDryRun());
        });
    }

    private int run(LocalDate today, boolean isDryRun) {
        var lifecycle = new LifecycleText(folder.lifecycleText());
        var faults = deprecation.faults(lifecycle, today);
        faults.forEach(fault -> out.println("REFUSED " + fault));
        if (!faults.isEmpty()) {
            return 1;
        }
        out.println("%s %s deprecated from %s and ends on %s"
                .formatted(deprecation.api(), isDryRun ? "would be" : "is", deprecation.from(), deprecation.sunset()));
        if (!isDryRun) {
            folder.writeLifecycle(deprecation.applyTo(lifecycle).text());
            out.println(Rendering.toBeDoneFor(deprecation.api()));
        }
        return 0;
    }
}
