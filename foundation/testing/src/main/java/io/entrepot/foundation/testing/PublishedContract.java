package io.entrepot.foundation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A published API document under {@code openapi/}; a service's rendered document must equal it. */
public final class PublishedContract {

    private static final String WRITE = "ENTREPOT_OPENAPI_WRITE";

    private final Path file;

    private PublishedContract(Path file) {
        this.file = file;
    }

    /** The document of this layer, API and major version, for example {@code process, inventory, 1}. */
    public static PublishedContract of(String layer, String api, int major) {
        return new PublishedContract(root().resolve("openapi/%s/%s/v%d.yaml".formatted(layer, api, major)));
    }

    /** A document about events, for example the JSON Schema {@code fulfilment.milestones.reached.v1.json}. */
    public static PublishedContract ofEvents(String file) {
        return new PublishedContract(root().resolve("openapi/events/" + file));
    }

    /** A file of the project that says what the code does, for example {@code openapi/lineage/orders.yaml}. */
    public static PublishedContract ofFile(String file) {
        return new PublishedContract(root().resolve(file));
    }

    /** Fails when the service renders something else than what is published; rewrites it when asked to. */
    public void assertEquals(String rendered) {
        if (Boolean.parseBoolean(System.getenv(WRITE))) {
            write(rendered);
        }
        assertThat(rendered)
                .as("the API changed; if that is intended: %s=true mvn verify -pl <module> -am", WRITE)
                .isEqualTo(read());
    }

    /** What is published. */
    public String text() {
        return read();
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "(" + file + " is not published yet)";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String rendered) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rendered);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path root() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("openapi")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder openapi/ at or above " + start));
    }
}
