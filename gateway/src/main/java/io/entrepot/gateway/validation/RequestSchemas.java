package io.entrepot.gateway.validation;

import com.google.re2j.Pattern;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.regex.RegularExpression;
import tools.jackson.databind.JsonNode;

/** Compiles schemas once; patterns run in linear time, whatever is sent. */
final class RequestSchemas {

    private static final SchemaRegistryConfig SETTINGS = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(RequestSchemas::wholeValue)
            .build();

    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi31())
            .format(new IntegerFormat("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
            .format(new IntegerFormat("int64", Long.MIN_VALUE, Long.MAX_VALUE))
            .build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaRegistryConfig(SETTINGS));
    private int compiled;

    Schema compile(JsonNode schema) {
        var location = SchemaLocation.of("urn:entrepot:request:" + compiled++);
        var compiledSchema = registry.getSchema(location, schema);
        compiledSchema.initializeValidators();
        return compiledSchema;
    }

    /** Our documents are rendered from Jakarta's constraints, whose patterns mean the whole value. */
    private static RegularExpression wholeValue(String pattern) {
        var expression = Pattern.compile(pattern);
        return expression::matches;
    }

    /** An integer that fits a type of the service. */
    private record IntegerFormat(String name, long smallest, long largest) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
            return !value.isIntegralNumber()
                    || (value.canConvertToLong() && value.longValue() >= smallest && value.longValue() <= largest);
        }
    }
}
