package io.entrepot.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Writes a peer's configuration from the one in the resources, with ports and paths of this run. */
final class Template {

    private Template() {}

    static Path write(String name, Path folder, Map<String, Object> values) {
        try (var resource = Template.class.getResourceAsStream("/gateway/" + name)) {
            var text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace(
                        "${" + value.getKey() + "}", value.getValue().toString());
            }
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
