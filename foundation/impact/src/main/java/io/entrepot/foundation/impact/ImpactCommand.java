package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.publishing.PublishedFolder;
import io.entrepot.foundation.impact.backend.BackendDocument;
import io.entrepot.foundation.impact.usage.PublishedOperations;
import io.entrepot.foundation.impact.usage.Usage;
import io.entrepot.foundation.impact.usage.UsageSource;
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

            Compares two versions of a backend's interface (OpenAPI 2.0 or 3 in YAML or JSON, OData 4 EDMX, XML Schema), finds
            what breaks in what we use of it (system-apis/*/backend-use.yaml), and lists our operations that this reaches
            (openapi/lineage/), who calls them, whose they are and until when to act.

              --backend NAME    whose interface it is, for example business-central or "business-central api/v2.0"; without it
                                the one whose operations OLD has most of
              --moves FILE      operations that are called otherwise in NEW: a YAML map, "GET /orders/{id}: GET /v2/orders/{id}"
              --usage PLACE     calls of the last 30 days: a file (one JSON object a line, or the governance API's answer), or
                                the address of /governance/v1/usage, with the token of ENTREPOT_TOKEN; without it: unknown
              --deadline DATE   until when to act; without it the x-sunset of the documents, if they have one
              --format FORMAT   text (default) or json
              --project FOLDER  the folder with openapi/ and system-apis/ in it; without it the present one or one above

            Exit status: 0 nothing that we use breaks; 1 something does; 2 wrong use, or a document that cannot be read.
            """;

    private final Options options;
    private final Path root;
    private final PrintStream out;
    private final PrintStream progress;
    private final Clock clock;

    private ImpactCommand(Options options, PrintStream out, PrintStream progress, Clock clock) {
        this.options = options;
        this.root = Path.of(options.of("--project", projectAbove().toString()));
        this.out = out;
        this.progress = progress;
        this.clock = clock;
    }

    static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err, Clock.systemUTC()));
    }

    static int run(String[] arguments, PrintStream out, PrintStream progress, Clock clock) {
        if (List.of(arguments).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            return new ImpactCommand(Options.parse(List.of(arguments)), out, progress, clock).run();
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
        progress.println("Reading " + options.older());
        var older = BackendDocument.read(options.older());
        progress.println("Reading " + options.newer());
        var newer = BackendDocument.read(options.newer());
        if (older.operations().isEmpty()) {
            throw new IllegalArgumentException(options.older() + " has no operations");
        }
        progress.println("Comparing %s with %s".formatted(older.format(), newer.format()));
        var release = new Release(older, newer, options.of("--backend", ""), moves(), options.deadline());
        var impact = ReleaseImpact.ofProject(root).of(release, usage());
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

    private Usage usage() {
        var place = options.of("--usage", "");
        if (place.isEmpty()) {
            return Usage.unknown();
        }
        progress.println("Asking " + place + " who calls");
        var published = new PublishedOperations(new PublishedFolder(root.resolve("openapi")));
        var token = Objects.requireNonNullElse(System.getenv("ENTREPOT_TOKEN"), "");
        return new UsageSource(published, LocalDate.now(clock), token).read(place);
    }

    private void tell(Impact impact) {
        if (options.isJson()) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(impact));
        } else {
            new Report(impact, out).print();
        }
    }
}
