package io.entrepot.foundation.publishing;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.retirement.UsageRecord;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The command {@code openapi/record-usage}: asks the gateway who called the versions that end, and writes it down. */
final class RecordUsage {

    static final String HELP = """
            openapi/record-usage URL

            Asks the gateway at URL, for example https://api.example.org, who called each deprecated or retired version within the days of
            policy.use-days, and writes it to openapi/usage.yaml. The build refuses to retire a version that a consumer without
            consent still calls, or whose record is more than 7 days older than its retirement.

              ENTREPOT_TOKEN   an access token with the scope governance:read, in the environment

            Exit status: 0 written; 1 not everything could be found out, nothing is written; 2 wrong use.
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gateway;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RecordUsage(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
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
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        var token = environment.getOrDefault("ENTREPOT_TOKEN", "");
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-") || token.isBlank()) {
            out.println("One URL is needed, and ENTREPOT_TOKEN in the environment; see --help");
            return 2;
        }
        try {
            var command = new RecordUsage(URI.create(arguments.getFirst().replaceAll("/+$", "")), token);
            folder.writeUsage(new UsageRecord(folder.lifecycle(), command::callers).text(LocalDate.now(clock)));
            out.println("Written to openapi/usage.yaml");
            return 0;
        } catch (UncheckedIOException | IllegalStateException unanswered) {
            out.println(unanswered.getMessage() + "; nothing is written");
            return 1;
        }
    }

    private Document callers(String version, long days) {
        var address = URI.create(gateway + "/developer/v1/versions/" + version + "/callers?days=" + days);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return Document.parse(answer.body());
        } catch (IOException away) {
            throw new UncheckedIOException(address + " cannot be reached", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
