package io.entrepot.foundation.publishing;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.lifecycle.LifecycleText;
import io.entrepot.foundation.publishing.lifecycle.Retirement;
import io.entrepot.foundation.publishing.retirement.UsageRecord;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command {@code openapi/retire}: finds out who calls a version, and ends it, or names who did not consent. */
final class Retire {

    static final String HELP = """
            openapi/retire API (--gateway URL | --recorded) [--on DATE] [--dry-run]

            Ends a deprecated version whose sunset is past. It asks the gateway who called the versions that end within the days of
            policy.use-days, keeps that in openapi/usage.yaml, and writes state and date into openapi/lifecycle.yaml. It is refused, with one
            line for each, while a consumer called and did not consent; then the record is kept, and the version stays as it was.

              --gateway URL    where to ask, with the access token in ENTREPOT_TOKEN (scope governance:read)
              --recorded       asks nobody, and takes openapi/usage.yaml as it is; it must be from the last 7 days
              --on DATE        the day of its end, in UTC; today without it
              --dry-run        says whether it could be, and writes nothing

            Examples:
              ENTREPOT_TOKEN=$GOVERNANCE openapi/retire experience/partner/v1 --gateway https://api.example.org
              openapi/retire experience/partner/v1 --recorded --dry-run

            Exit status: 0 retired; 1 refused; 2 wrong use; 3 not everything could be found out, and nothing is written.
            """;

    private static final String RECORDED = "--recorded";
    private static final String ON = "--on";
    private static final String WHAT_TO_DO = """
            Whoever still calls may consent: a partner itself (POST /developer/v1/consents), the team of a program by
            POST /governance/v1/consents, each also by a line under consents of the version in openapi/lifecycle.yaml. Or try again once
            nobody called for the days of policy.use-days. Until then the gateway keeps a public version for them alone.""";

    private final PublishedFolder folder;
    private final Optional<GatewayCallers> callers;
    private final boolean isDryRun;
    private final PrintStream out;

    private Retire(PublishedFolder folder, Optional<GatewayCallers> callers, boolean isDryRun, PrintStream out) {
        this.folder = folder;
        this.callers = callers;
        this.isDryRun = isDryRun;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(
                List.of(arguments), System.getenv(), PublishedFolder.ofThisProject(), Clock.systemUTC(), System.out));
    }

    static int run(
            List<String> arguments,
            Map<String, String> environment,
            PublishedFolder folder,
            Clock clock,
            PrintStream out) {
        return new Command(HELP, out).run(arguments, () -> {
            var asked =
                    Arguments.parse(arguments, Set.of(ON, RecordUsage.GATEWAY), Set.of(RECORDED, Arguments.DRY_RUN));
            var today = LocalDate.now(clock);
            var retirement = new Retirement(asked.api(), asked.date(ON).orElse(today));
            return new Retire(folder, callers(asked, environment), asked.isDryRun(), out).run(retirement, today);
        });
    }

    private static Optional<GatewayCallers> callers(Arguments asked, Map<String, String> environment) {
        if (asked.has(RECORDED) == asked.text(RecordUsage.GATEWAY).isPresent()) {
            throw new IllegalArgumentException("one of --gateway URL and --recorded is needed; see --help");
        }
        return asked.text(RecordUsage.GATEWAY).map(address -> GatewayCallers.at(address, environment));
    }

    private int run(Retirement retirement, LocalDate today) {
        var lifecycle = new LifecycleText(folder.lifecycleText());
        var early = retirement.faults(lifecycle);
        if (!early.isEmpty()) {
            return refused(early);
        }
        var blocked = retirement.faultsOfUse(lifecycle, usage(today));
        if (!blocked.isEmpty()) {
            refused(blocked);
            out.println(WHAT_TO_DO);
            return 1;
        }
        if (!isDryRun) {
            folder.writeLifecycle(retirement.applyTo(lifecycle).text());
        }
        out.println("%s %s retired on %s".formatted(retirement.api(), isDryRun ? "could be" : "is", retirement.on()));
        return 0;
    }

    private Document usage(LocalDate today) {
        return callers.map(gateway -> asked(gateway, today)).orElseGet(folder::usage);
    }

    private Document asked(GatewayCallers gateway, LocalDate today) {
        var text = new UsageRecord(folder.lifecycle(), gateway).text(today);
        if (!isDryRun) {
            folder.writeUsage(text);
        }
        return Document.parse(text);
    }

    private int refused(List<String> faults) {
        faults.forEach(fault -> out.println("REFUSED " + fault));
        return 1;
    }
}
