package io.entrepot.foundation.impact.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.JudgedChange;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every change of a GraphQL schema in the table gets the verdict and the code that it states. */
class GraphQlChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/graphql-changes.yaml");

    private static final String USE = """
            backend: vendor
            service: wms-vendor
            contracts:
              graphql:
                - operation: GET /items
                  sends: [after, of.data().first]
                  reads: [data.sku, data.quantity, data.at, data.state, data.node.id, data.node.on Shirt.colour]
                - {operation: POST /create, sends: [data.number, data.kind], reads: [item.sku]}
            """;

    private static final String SCHEMA = """
            scalar Time
            scalar DateTime
            enum State { OPEN CLOSED }
            enum Kind { NEW USED }
            type Query {
              items(sku: String, after: String): Items
              other: String
            }
            type Mutation {
              create(data: NewItem!): Created
              other: String
            }
            type Items {
              data(first: Int): [Item!]
            }
            type Item {
              sku: String
              quantity: Int!
              at: Time
              state: State
              unread: String
              node: Node
              items: Items
            }
            interface Node { id: ID! }
            type Shirt implements Node {
              id: ID!
              colour: String
              size: String
            }
            type Created { item: Item }
            input NewItem {
              number: String!
              kind: Kind
            }
            """;

    @ParameterizedTest
    @MethodSource("changes")
    void judgesChange(String words, Part row) {
        var before = row.at("before").text();
        assertThat(SCHEMA).contains(before);

        JudgedChange.of(
                        USE,
                        SCHEMA,
                        before.isEmpty()
                                ? SCHEMA
                                : SCHEMA.replace(before, row.at("after").text()))
                .assertVerdict(words, row.at("verdict").text(), row.at("code").text());
    }

    static Stream<Object[]> changes() {
        return Document.read(TABLE).root().elements().stream()
                .map(row -> new Object[] {row.at("change").text(), row});
    }

    @Test
    void readsTheAnswerToAnIntrospectionLikeTheLanguage() {
        var answer = introspected(SCHEMA);

        assertThat(JudgedChange.of(USE, SCHEMA, answer).hits()).isEmpty();
        assertThat(JudgedChange.of(USE, answer, SCHEMA.replace("sku: String\n", "code: String\n"))
                        .hits())
                .extracting(Hit::operation, Hit::code)
                .contains(tuple("GET /items", "response-field-removed"));
    }

    private static String introspected(String schema) {
        var executable = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(schema),
                        RuntimeWiring.newRuntimeWiring()
                                .scalar(scalar("Time"))
                                .scalar(scalar("DateTime"))
                                .type("Node", node -> node.typeResolver(environment -> null))
                                .build());
        var answer = GraphQL.newGraphQL(executable).build().execute(IntrospectionQuery.INTROSPECTION_QUERY);
        return new JsonMapper().writeValueAsString(answer.toSpecification());
    }

    private static GraphQLScalarType scalar(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(Scalars.GraphQLString.getCoercing())
                .build();
    }
}
