package io.entrepot.foundation.events;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the JSON Schema of an event's body from its record, as {@link CanonicalJson} writes it: identifiers are texts, absent members left out. */
final class EventSchema {

    private static final String IDENTIFIER = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";
    private static final String UNIT = "^[A-Z0-9]{1,3}$";

    private EventSchema() {}

    /** As it is published: receivers let members pass that they do not know. */
    static JsonNode of(Class<?> body) {
        return generate(body, settings());
    }

    /** With no further members, so that a test sees whether all are described. */
    static JsonNode closed(Class<?> body) {
        return generate(body, settings().with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT));
    }

    private static JsonNode generate(Class<?> body, SchemaGeneratorConfigBuilder settings) {
        return new SchemaGenerator(settings.build()).generateSchema(body);
    }

    private static SchemaGeneratorConfigBuilder settings() {
        var settings = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.INLINE_ALL_SCHEMAS); // no pointers to the root, which is another one inside of AsyncAPI
        settings.forTypesInGeneral().withCustomDefinitionProvider(EventSchema::text);
        settings.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        return settings;
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        if (!raw.isRecord() || raw.getRecordComponents().length != 1) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "string");
        schema.put("pattern", raw.getRecordComponents()[0].getName().equals("code") ? UNIT : IDENTIFIER);
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
    }
}
