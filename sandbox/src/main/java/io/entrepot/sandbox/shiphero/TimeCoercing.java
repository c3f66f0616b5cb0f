package io.entrepot.sandbox.shiphero;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/** The scalar for times: written without zone, read in any of the spellings that callers use. */
final class TimeCoercing implements Coercing<String, String> {

    @Override
    public String serialize(Object time, GraphQLContext context, Locale locale) {
        return Times.write(time instanceof Instant instant ? instant : Times.read(time.toString()));
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return Times.read(input.toString()).toString();
        } catch (DateTimeException _) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message("Not a time: " + input)
                    .build();
        }
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            return parseValue(String.valueOf(text.getValue()), context, locale);
        }
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
                .message("Not a time: " + input)
                .build();
    }
}
