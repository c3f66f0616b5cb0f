package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.lifecycle.LifecycleText;
import io.entrepot.foundation.publishing.lifecycle.Retirement;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The command {@code openapi/retire}: ends a version, or names who still calls it without having consented. */
final class Retire {

    static final String HELP = """
            openapi/retire API [--on DATE] [--dry-run]

            Ends a deprecated version whose sunset is past, for example: openapi/retire experience/partner/v1
            Writes state and date into openapi/lifecycle.yaml. It is refused, with one line for each, while a consumer called within
            policy.use-days and did not consent; openapi/record-usage writes down before who called. A consent is recorded with
            POST /developer/v1/consents by the partner, or under consents of the version in lifecycle.yaml.

              --on DATE   the day of its end; today without it
              --dry-run   says whether it could be, and writes nothing

            Exit status: 0 retired; 1 refused; 2 wrong use.
            """;

    private final PublishedFolder folder;
    private final PrintStream out;

    private Retire(PublishedFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments), PublishedFolder.ofThisProject(), Clock.systemUTC(), System.out));
    }

    static int run(List<String> arguments, PublishedFolder folder, Clock clock, PrintStream out) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            var asked = Arguments.parse(arguments, Set.of("--on"));
            var on = asked.date("--on").orElseGet(() -> LocalDate.now(clock));
            return new Retire(folder, out).run(new Retirement(asked.api(), on), asked.isDryRun());
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        }
    }

    private int run(Retirement retirement, boolean isDryRun) {
        var lifecycle = new LifecycleText(folder.lifecycleText());
        var faults = retirement.faults(lifecycle, folder.usage());
        faults.forEach(fault -> out.println("REFUSED " + fault));
        if (!faults.isEmpty()) {
            return 1;
        }
        if (!isDryRun) {
            folder.writeLifecycle(retirement.applyTo(lifecycle).text());
        }
        out.println("%s %s retired on %s".formatted(retirement.api(), isDryRun ? "could be" : "is", retirement.on()));
        return 0;
    }
}
