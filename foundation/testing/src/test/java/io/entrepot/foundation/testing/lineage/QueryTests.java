package io.entrepot.foundation.testing.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of GraphQL says which fields are read and which arguments are sent. */
class QueryTests {

    private static final Query ORDERS = Query.parse("""
            query Orders($shop: String, $after: String) { orders(shop_name: $shop, open: true) {
              first: data(first: 5, after: $after) { id lines { sku } ... on Gift { card } } } }""");

    @Test
    void readsWhatIsSelectedByItsOwnName() {
        assertThat(ORDERS.operation()).isEqualTo("GET /orders");
        assertThat(ORDERS.counted()).isEqualTo("query orders");
        assertThat(ORDERS.reads()).containsExactly("data.id", "data.lines.sku", "data.on Gift.card");
    }

    @Test
    void sendsArgumentsOfTheRootAndOfFieldsWithin() {
        assertThat(ORDERS.sends()).containsExactly("of.data().after", "of.data().first", "open", "shop_name");
        assertThat(ORDERS.sentWith(Map.of("shop", "web"))).containsExactly("of.data().first", "open", "shop_name");
    }

    @Test
    void sendsTheFieldsOfObjects() {
        var create = Query.parse("mutation($data: In!) { create(data: $data, how: {fast: true}) { id } }");

        assertThat(create.operation()).isEqualTo("POST /create");
        assertThat(create.sends()).containsExactly("data", "how.fast");
        assertThat(create.sentWith(Map.of("data", Map.of("lines", List.of(Map.of("sku", "A"), Map.of("count", 1))))))
                .containsExactly("data.lines.count", "data.lines.sku", "how.fast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query { a { x } b { x } }", "query { a { ...Part } } fragment Part on A { x }"})
    void refusesWhatItDoesNotFollow(String text) {
        assertThatThrownBy(() -> Query.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
