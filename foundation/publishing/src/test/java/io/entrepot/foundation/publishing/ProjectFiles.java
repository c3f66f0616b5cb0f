package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** A project on disk, in which commands run, and what they said last. */
final class ProjectFiles {

    static final String LIFECYCLE = "openapi/lifecycle.yaml";
    static final String USAGE = "openapi/usage.yaml";

    private final Path root;
    private String said = "";

    ProjectFiles(Path root) {
        this.root = root;
    }

    static Clock at(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    PublishedFolder folder() {
        return new PublishedFolder(root.resolve("openapi"));
    }

    int run(ToIntFunction<PrintStream> command) {
        var out = new ByteArrayOutputStream();
        var exit = command.applyAsInt(new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    String said() {
        return said;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file(name).getParent()));
            Files.writeString(file(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
