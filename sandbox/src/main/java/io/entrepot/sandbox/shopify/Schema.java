package io.entrepot.sandbox.shopify;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Joins the written schema with what answers its fields. */
final class Schema {

    private static final Logger LOG = System.getLogger(Schema.class.getName());

    private Schema() {}

    static GraphQL build(Queries queries, Mutations mutations) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(DataFetcherFactories.useDataFetcher(Schema::field)))
                .type(
                        "Node",
                        type -> type.typeResolver(
                                resolution -> resolution.getSchema().getObjectType(typeName(resolution.getObject()))))
                .type("Query", type -> type.dataFetchers(plain(queries.fetchers())))
                .type("Mutation", type -> type.dataFetchers(plain(mutations.fetchers())))
                .build();
        return GraphQL.newGraphQL(schema(wiring))
                .defaultDataFetcherExceptionHandler(Schema::handle)
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(Schema::handle))
                .build();
    }

    private static String typeName(Object object) {
        return String.valueOf(((Map<?, ?>) object).get("__typename"));
    }

    private static GraphQLSchema schema(RuntimeWiring wiring) {
        try (InputStream text = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.graphqls"))) {
            var types = new SchemaParser().parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return new SchemaGenerator().makeExecutableSchema(types, wiring);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schema is part of the program", unreadable);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the wiring wants raw fetchers
    private static Map<String, DataFetcher> plain(Map<String, DataFetcher<?>> fetchers) {
        return (Map) fetchers;
    }

    /** Any field of an object: connections are paged, suppliers asked, the rest is there. */
    private static @Nullable Object field(DataFetchingEnvironment call) {
        var value = call.getSource() instanceof Map<?, ?> map
                ? map.get(call.getFieldDefinition().getName())
                : null;
        return paged(value instanceof Supplier<?> later ? later.get() : value, call);
    }

    static @Nullable Object paged(@Nullable Object value, DataFetchingEnvironment call) {
        return switch (value) {
            case Page page -> page.of(call.getArguments());
            case PerLocation levels -> levels.at(call.getArgument("locationId"));
            case Quantities quantities -> quantities.named(call.getArgument("names"));
            case null, default -> value;
        };
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> handle(
            DataFetcherExceptionHandlerParameters failure) {
        var exception = failure.getException();
        var expected = exception instanceof ShopError;
        if (!expected) {
            LOG.log(Level.ERROR, "A field failed", exception);
        }
        var error = GraphqlErrorBuilder.newError()
                .message("%s", expected ? String.valueOf(exception.getMessage()) : "Internal error")
                .path(failure.getPath())
                .extensions(Map.of("code", expected ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR"))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
