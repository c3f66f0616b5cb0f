package io.entrepot.foundation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import io.entrepot.foundation.specifications.BackendDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the project declares fits together: what one service calls, another publishes. */
class ProjectTests {

    private static final Path ROOT = Path.of("../..");

    private final Set<String> published = published();

    @Test
    void usesOfBackendsServePublishedOperations() {
        var operations = BackendUse.ofProject(ROOT).stream()
                .flatMap(use -> use.operations().stream())
                .flatMap(operation -> operation.by().stream())
                .filter(entry -> entry.contains(" /") && !entry.contains(" /hooks/"));

        assertThat(operations.map(Endpoint::key).distinct()).isNotEmpty().isSubsetOf(published);
    }

    @Test
    void lineageLeadsFromAndToWhatThereIs() throws IOException {
        var entries = entries();

        assertThat(entries.stream()
                        .map(Lineage.Entry::name)
                        .filter(name -> name.contains(" /"))
                        .map(Endpoint::key))
                .isNotEmpty()
                .isSubsetOf(published);
        assertThat(entries.stream().flatMap(entry -> entry.calls().stream()).map(Endpoint::key))
                .allSatisfy(call -> assertThat(published.contains(call) || isEntry(call, entries))
                        .as(call)
                        .isTrue());
    }

    /** What the stand-ins play is a part of the vendor's schema, and all that we ask for is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"shiphero", "shopify"})
    void asksForWhatTheSchemaOfTheStandInHas(String backend) {
        var schema = BackendDocument.read(
                ROOT.resolve("sandbox/src/main/resources/io/entrepot/sandbox/" + backend + "/schema.graphqls"));
        var release = new Release(schema, schema, backend, Map.of(), null, null);

        assertThat(ReleaseImpact.ofProject(ROOT).of(release, Traffic.unknown()).hits())
                .isEmpty();
    }

    private static boolean isEntry(String call, List<Lineage.Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.name().equals(call));
    }

    private static List<Lineage.Entry> entries() throws IOException {
        try (var files = Files.list(ROOT.resolve("openapi/lineage"))) {
            return files.flatMap(ProjectTests::entries).toList();
        }
    }

    private static Stream<Lineage.Entry> entries(Path file) {
        try {
            return Lineage.parse(Files.readString(file)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> published() {
        var folder = new PublishedFolder(ROOT.resolve("openapi"));
        return folder.apis().stream()
                .filter(api -> !api.layer().equals("events"))
                .flatMap(api -> Endpoint.of(folder.document(api)).values().stream())
                .map(endpoint -> Endpoint.key(endpoint.name()))
                .collect(Collectors.toSet());
    }
}
