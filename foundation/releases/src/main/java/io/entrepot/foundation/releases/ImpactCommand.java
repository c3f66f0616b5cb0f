package io.entrepot.foundation.releases;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.impact.Impact;
import io.entrepot.foundation.impact.Release;
import io.entrepot.foundation.impact.ReleaseImpact;
import io.entrepot.foundation.impact.usage.BackendCalls;
import io.entrepot.foundation.impact.usage.PublishedOperations;
import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.foundation.impact.usage.Usage;
import io.entrepot.foundation.impact.usage.UsageSource;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import io.entrepot.foundation.releases.gate.ReleaseGate;
import io.entrepot.foundation.releases.gate.Standing;
import io.entrepot.foundation.specifications.BackendDocument;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code openapi/release-impact}: tells what a backend's release breaks, and fails when it breaks what we use. */
final class ImpactCommand {

    static final String HELP = """
            openapi/release-impact [options] OLD NEW
            openapi/release-impact --gate [options]

            Compares two versions of a backend's interface (OpenAPI 2.0 or 3 in YAML or JSON, OData 4 EDMX, XML Schema,
            GraphQL), finds what breaks in what we use of it (system-apis/*/backend-use.yaml), and lists our operations that this reaches
            (openapi/lineage/), who calls them, whose they are and until when to act.

              --backend NAME    whose interface it is, for example business-central or "business-central api/v2.0"; without it
                                the one whose operations OLD has most of
              --moves FILE      operations that are called otherwise in NEW: a YAML map, "GET /orders/{id}: GET /v2/orders/{id}"
              --usage PLACE     calls of our operations in the last 30 days: a file (one JSON object a line, or the API's
                                answer), or the address of /governance/v1/usage or /developer/v1/reports/usage
              --backend-calls PLACE
                                calls of backends that were seen in the last 30 days: a file, or the address of
                                /governance/v1/backend-calls or /developer/v1/reports/backend-calls
              --deadline DATE   until when to act; without it the x-sunset of the documents, if they have one
              --gate            compares nothing that is named here, but all that openapi/backend-releases.yaml declares, and tells
                                what of it is open: breaks what we use, and is neither mended nor accepted
              --format FORMAT   text (default) or json
              --project FOLDER  the folder with openapi/ and system-apis/ in it; without it the present one or one above

            In the environment:
              ENTREPOT_GOVERNANCE_URL   where both are asked for when neither option is given: https://api.example.org/developer/v1/reports
                                        (the gateway) or http://127.0.0.1:8204/governance/v1 (the service); without it: unknown
              ENTREPOT_TOKEN            an access token with the scope governance:read

            Exit status: 0 nothing that we use breaks (--gate: nothing is open); 1 something does; 2 wrong use, or a document that cannot be read.
            """;

    private final Options options;
    private final Path root;
    private final PrintStream out;
    private final PrintStream progress;
    private final Map<String, String> environment;
    private final Clock clock;

    private ImpactCommand(
            Options options, Map<String, String> environment, PrintStream out, PrintStream progress, Clock clock) {
        this.options = options;
        this.root = Path.of(options.of("--project", projectAbove().toString()));
        this.environment = environment;
        this.out = out;
        this.progress = progress;
        this.clock = clock;
    }

    static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err, Clock.systemUTC()));
    }

    static int run(
            String[] arguments, Map<String, String> environment, PrintStream out, PrintStream progress, Clock clock) {
        if (List.of(arguments).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            return new ImpactCommand(Options.parse(List.of(arguments)), environment, out, progress, clock).run();
        } catch (IllegalArgumentException wrong) {
            progress.println(wrong.getMessage());
            return 2;
        }
    }

    private static Path projectAbove() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("openapi/lifecycle.yaml")))
                .findFirst()
                .orElse(start);
    }

    private int run() {
        return options.isGate() ? runGate() : runComparison();
    }

    private int runGate() {
        var standings = ReleaseGate.ofProject(root).standings(today(), traffic());
        if (options.isJson()) {
            out.println(json(standings));
        } else {
            new GateReport(out).print(standings);
        }
        return standings.stream().allMatch(Standing::isPassing) ? 0 : 1;
    }

    private int runComparison() {
        progress.println("Reading " + options.older());
        var older = BackendDocument.read(options.older());
        progress.println("Reading " + options.newer());
        var newer = BackendDocument.read(options.newer());
        if (older.operations().isEmpty()) {
            throw new IllegalArgumentException(options.older() + " has no operations");
        }
        progress.println("Comparing %s with %s".formatted(older.format(), newer.format()));
        var release = new Release(older, newer, options.of("--backend", ""), moves(), null, options.deadline());
        var impact = ReleaseImpact.ofProject(root).of(release, traffic());
        tell(impact);
        return impact.isBreaking() ? 1 : 0;
    }

    private Map<String, String> moves() {
        var file = options.of("--moves", "");
        if (file.isEmpty()) {
            return Map.of();
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        var moves = Document.read(Path.of(file)).root();
        return moves.names()
                .collect(Collectors.toMap(name -> name, name -> moves.at(name).text()));
    }

    /** What the options name, else what the API of the environment counts, else nothing. */
    private Traffic traffic() {
        var token = environment.getOrDefault("ENTREPOT_TOKEN", "");
        var source =
                new UsageSource(PublishedOperations.of(new PublishedFolder(root.resolve("openapi"))), today(), token);
        var usage = place("--usage", "/usage");
        var backendCalls = place("--backend-calls", "/backend-calls");
        return new Traffic(
                usage.isEmpty() ? Usage.unknown() : source.usage(usage),
                backendCalls.isEmpty() ? BackendCalls.unknown() : source.backendCalls(backendCalls));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String place(String option, String path) {
        var governance = environment.getOrDefault("ENTREPOT_GOVERNANCE_URL", "").replaceAll("/+$", "");
        var isAsked = options.of("--usage", "").isEmpty()
                && options.of("--backend-calls", "").isEmpty();
        var place = isAsked && !governance.isEmpty() ? governance + path : options.of(option, "");
        if (!place.isEmpty()) {
            progress.println("Asking " + place + " who calls");
        }
        return place;
    }

    private void tell(Impact impact) {
        if (options.isJson()) {
            out.println(json(impact));
        } else {
            new Report(impact, out).print();
        }
    }

    private static String json(Object told) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(told);
    }
}
