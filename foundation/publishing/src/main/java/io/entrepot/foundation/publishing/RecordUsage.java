package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.retirement.UsageRecord;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command {@code openapi/record-usage}: asks the gateway who called the versions that end, and writes it down. */
final class RecordUsage {

    static final String HELP = """
            openapi/record-usage --gateway URL

            Asks the gateway who called each deprecated or retired version within the days of policy.use-days, and writes it to
            openapi/usage.yaml, where the build looks before it lets a version be retired. openapi/retire does so by itself; this is
            for a record to be looked at, or to be taken along to a place without network (openapi/retire --recorded).

              --gateway URL    where to ask, with the access token in ENTREPOT_TOKEN (scope governance:read)

            Example:
              ENTREPOT_TOKEN=$GOVERNANCE openapi/record-usage --gateway https://api.example.org

            Exit status: 0 written; 2 wrong use; 3 not everything could be found out, and nothing is written.
            """;

    static final String GATEWAY = "--gateway";

    private RecordUsage() {}

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
            var callers = callers(arguments, environment);
            folder.writeUsage(new UsageRecord(folder.lifecycle(), callers).text(LocalDate.now(clock)));
            out.println("Written to openapi/usage.yaml");
            return 0;
        });
    }

    private static GatewayCallers callers(List<String> arguments, Map<String, String> environment) {
        var asked = Arguments.parse(arguments, Set.of(GATEWAY), Set.of());
        if (!asked.apis().isEmpty()) {
            throw new IllegalArgumentException("it records all versions that end, not one; see --help");
        }
        return GatewayCallers.at(
                asked.text(GATEWAY).orElseThrow(() -> new IllegalArgumentException(GATEWAY + " is needed; see --help")),
                environment);
    }
}
