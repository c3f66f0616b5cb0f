package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.lifecycle.LifecycleText;
import io.entrepot.foundation.publishing.lifecycle.Postponement;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The command {@code openapi/postpone}: moves the announced end of a version later, never earlier. */
final class Postpone {

    static final String HELP = """
            openapi/postpone API --sunset DATE [--dry-run]

            Moves the end of a deprecated version later: writes the sunset into openapi/lifecycle.yaml, from which the service states it in
            the contract. The rest of the file stays as it is. It is refused where the date is not later than the one that consumers were
            told, or leaves a consumer with an earlier date of its own and without a consent in lifecycle.yaml.

              --sunset DATE  the first day on which it is over, in UTC; in the future, and later than now announced
              --dry-run      says what it would do, and writes nothing

            Example:
              openapi/postpone experience/partner/v1 --sunset 2027-10-01

            Exit status: 0 moved; 1 refused; 2 wrong use.
            """;

    private static final String SUNSET = "--sunset";

    private final PublishedFolder folder;
    private final Postponement postponement;
    private final PrintStream out;

    private Postpone(PublishedFolder folder, Postponement postponement, PrintStream out) {
        this.folder = folder;
        this.postponement = postponement;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments), PublishedFolder.ofThisProject(), Clock.systemUTC(), System.out));
    }

    static int run(List<String> arguments, PublishedFolder folder, Clock clock, PrintStream out) {
        return new Command(HELP, out).run(arguments, () -> {
            var asked = Arguments.parse(arguments, Set.of(SUNSET), Set.of(Arguments.DRY_RUN));
            var postponement = new Postponement(asked.api(), asked.neededDate(SUNSET), LocalDate.now(clock));
            return new Postpone(folder, postponement, out).run(asked.isDryRun());
        });
    }

    private int run(boolean isDryRun) {
        var lifecycle = new LifecycleText(folder.lifecycleText());
        var faults = postponement.faults(lifecycle);
        faults.forEach(fault -> out.println("REFUSED " + fault));
        if (!faults.isEmpty()) {
            return 1;
        }
        var api = postponement.api();
        out.println("%s %s on %s instead of %s"
                .formatted(
                        api, isDryRun ? "would end" : "ends", postponement.sunset(), postponement.toldBy(lifecycle)));
        if (!isDryRun) {
            folder.writeLifecycle(postponement.applyTo(lifecycle).text());
            out.println(Rendering.toBeDoneFor(api));
        }
        return 0;
    }
}
