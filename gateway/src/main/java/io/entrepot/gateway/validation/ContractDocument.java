package io.entrepot.gateway.validation;

import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An OpenAPI document; it may be changed while it is compiled, and nobody else sees it.
 *
 * @param name as people call it
 */
record ContractDocument(String name, JsonNode root) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String LOCAL = "#/";

    static ContractDocument of(String name, byte[] yaml) {
        return new ContractDocument(name, YAML.readTree(yaml));
    }

    JsonNode operation(String path, String method) {
        return root.path("paths").path(path).path(method);
    }

    /** Those of the path and those of the operation. */
    Stream<JsonNode> parameters(String path, String method) {
        return Stream.concat(
                        root.path("paths").path(path).path("parameters").valueStream(),
                        operation(path, method).path("parameters").valueStream())
                .map(this::followed);
    }

    JsonNode components() {
        return root.path("components");
    }

    /** What the node says, or what the node says to which it refers. */
    JsonNode followed(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode() ? node : followed(at(reference.asString()));
    }

    /** The schema with all that it may refer to, as a document of its own. */
    ObjectNode alone(JsonNode schema) {
        var alone = (ObjectNode) schema.deepCopy();
        alone.set("components", components());
        return alone;
    }

    private JsonNode at(String reference) {
        var target = reference.startsWith(LOCAL) ? root.at(JsonPointer.compile(reference.substring(1))) : null;
        if (target == null || target.isMissingNode()) {
            throw new UncheckableContract(name + " refers to " + reference + ", which is not in it");
        }
        return target;
    }
}
