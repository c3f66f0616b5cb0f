package io.entrepot.foundation.specifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of every format are recognised and told as OpenAPI; what is none of them is refused. How they compare is tested where they are. */
class BackendDocumentTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENAPI | GET /items  | {openapi: 3.0.3, paths: {/items: {get: {}}}}
            SWAGGER | GET /items  | {swagger: '2.0', paths: {/items: {get: {}}}}
            GRAPHQL | GET /items  | type Query { items: [String] }
            GRAPHQL | GET /items  | {"data": {"__schema": {"queryType": {"name": "Query"}, "types": [{"kind": "OBJECT", "name": "Query", "fields": [{"name": "items", "args": [], "type": {"kind": "SCALAR", "name": "String"}}], "interfaces": []}]}}}
            EDMX    | GET /items  | <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="V"><EntityType Name="item"/><EntityContainer Name="all"><EntitySet Name="items" EntityType="V.item"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
            """)
    void tellsEachFormatAsOpenapi(Format format, String operation, String text) {
        var document = BackendDocument.parse(text);

        assertThat(document.format()).isEqualTo(format);
        assertThat(document.operations()).containsKey(operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html>",
                "<a/>",
                "{openapi: 4.0}",
                "{a: &x [*x]}",
                "[1, 2",
                "type Query {",
                "type: object"
            })
    void refusesWhatIsNoneOfThem(String text) {
        assertThatThrownBy(() -> BackendDocument.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsUntilWhenTheVersionBeforeIsServed() {
        assertThat(BackendDocument.parse("{openapi: 3.1.0, info: {x-sunset: 2027-02-01T00:00:00Z}}")
                        .sunset())
                .contains(LocalDate.of(2027, 2, 1));
    }
}
