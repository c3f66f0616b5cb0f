package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation of a published contract, against which the part of it that a client uses is held. */
public final class PublishedOperation {

    private final JsonNode document;
    private final JsonNode operation;

    private PublishedOperation(JsonNode document, JsonNode operation) {
        this.document = document;
        this.operation = operation;
    }

    public static PublishedOperation get(String contract, String path) {
        var document = read(contract);
        var operation = document.path("paths").path(path).path("get");
        assertThat(operation.isObject())
                .as("%s publishes GET %s", contract, path)
                .isTrue();
        return new PublishedOperation(document, operation);
    }

    public PublishedOperation takes(String... parameters) {
        assertThat(StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(parameter -> parameter.path("name").asString()))
                .contains(parameters);
        return this;
    }

    /** The answer is of this schema, and has what the record wants of it. */
    public PublishedOperation answers(String schema, Class<? extends Record> body) {
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/" + schema);
        return has(schema, body);
    }

    public PublishedOperation has(String schema, Class<? extends Record> part) {
        var properties = document.at("/components/schemas/" + schema + "/properties");
        assertThat(properties.propertyNames())
                .as("properties of %s", schema)
                .containsAll(Arrays.stream(part.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        return this;
    }

    private static JsonNode read(String contract) {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("openapi/" + contract + ".yaml"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no contract " + contract));
        try {
            Map<String, Object> content = new Yaml().load(Files.readString(file));
            return new JsonMapper().valueToTree(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
