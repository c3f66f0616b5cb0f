package io.entrepot.gateway.validation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses fields that a schema does not name, since a field that nobody reads is a mistake of its sender. */
class ClosedSchemas {

    /** Where a field is known only through the other branch, closing each would refuse what is right. */
    private static final Set<String> UNSUPPORTED = Set.of("allOf", "not", "if", "dependentSchemas", "$dynamicRef");

    private final ContractDocument document;
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ClosedSchemas(ContractDocument document) {
        this.document = document;
    }

    /** Closes the schema and all that it uses. */
    void close(JsonNode schema) {
        if (!schema.isObject() || !seen.add(schema)) {
            return;
        }
        check(schema);
        if (schema.has("$ref")) {
            close(document.followed(schema));
        }
        parts(schema).forEach(this::close);
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    private static Stream<JsonNode> parts(JsonNode schema) {
        return Stream.of(
                        schema.path("properties").valueStream(),
                        Stream.of(schema.path("items"), schema.path("additionalProperties")),
                        schema.path("oneOf").valueStream(),
                        schema.path("anyOf").valueStream(),
                        schema.path("prefixItems").valueStream())
                .flatMap(part -> part);
    }

    private void check(JsonNode schema) {
        UNSUPPORTED.stream().filter(schema::has).findFirst().ifPresent(keyword -> {
            throw new UncheckableContract(document.name() + " uses " + keyword + " in a request");
        });
        if (schema.has("pattern")) {
            compile(schema.path("pattern").asString());
        }
    }

    private void compile(String pattern) {
        try {
            var unusedPattern = Pattern.compile(pattern);
        } catch (PatternSyntaxException unusable) {
            throw new UncheckableContract(
                    document.name() + " has a pattern that cannot run in linear time: " + pattern);
        }
    }
}
