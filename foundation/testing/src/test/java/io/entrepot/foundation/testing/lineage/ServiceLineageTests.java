package io.entrepot.foundation.testing.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Every way through the code leads from the entry to the operations that it uses, and only there. */
class ServiceLineageTests {

    private final Map<String, Set<String>> entries = new ServiceLineage(
                    new ClassFileImporter().importClasses(Shop.class.getDeclaredClasses()))
            .entriesOf(client -> true).entrySet().stream()
                    .collect(Collectors.toMap(use -> use.getKey().operation(), Map.Entry::getValue));

    @Test
    void followsInterfacesToWhatImplementsThem() {
        assertThat(entries.get("GET /stock/v1/items/{item}")).containsExactly("GET /shop/v1/orders/{item}");
    }

    @Test
    void followsWhatBeanMethodsPassToTheirBeans() {
        assertThat(entries.get("GET /stock/v1/rates")).containsExactly("POST /shop/v1/orders");
    }

    @Test
    void followsWhatOthersCallByATypeOfTheirs() {
        assertThat(entries.get("POST /stock/v1/holds")).containsExactly("start:Listener.listen");
    }

    @Test
    void followsLambdas() {
        assertThat(entries.get("GET /stock/v1/notes")).containsExactly("schedule:Listener.look");
    }

    @Test
    void keepsWhatNothingLeadsTo() {
        assertThat(entries.get("GET /stock/v1/nobody")).containsExactly("unknown");
    }

    @Test
    void namesFieldsAsTheWireDoes() {
        assertThat(WireFields.of(ResolvableType.forClassWithGenerics(Shop.Answer.class, Shop.Item.class)))
                .containsExactly("value.item_number", "value.similar_items", "value.unit");
    }

    @Test
    void takesAllOfWhatNoRecordDescribes() {
        assertThat(WireFields.of(ResolvableType.forClassWithGenerics(ResponseEntity.class, String.class)))
                .containsExactly("*");
        assertThat(WireFields.of(ResolvableType.forClassWithGenerics(Shop.Answer.class, JsonNode.class)))
                .containsExactly("value.*");
        assertThat(WireFields.of(ResolvableType.forClass(void.class))).isEmpty();
    }

    @Test
    void readsQueriesOfOData() {
        var query = ODataQuery.of("/items?$filter=type eq 'a eq b' and number gt '{after}'&$orderby=number desc&$top=5"
                + "&$select=id,name&$expand=lines($select=sku,quantity),notes");

        assertThat(query.filtered()).containsExactly("number", "type");
        assertThat(query.selected()).containsExactly("id", "lines.quantity", "lines.sku", "name", "notes");
        assertThat(ODataQuery.of("/items?%24filter=number%20eq%20%27x%27").filtered())
                .containsExactly("number");
    }
}
