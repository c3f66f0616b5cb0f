package io.entrepot.foundation.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of what is told on which channel gets the verdict and the code that the table states. */
class ChannelChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/channel-changes.yaml");

    private static final String BEFORE = """
            asyncapi: 3.0.0
            channels:
              stock:
                address: stock
                description: what moved
                x-keyed-by: node
                messages:
                  stock.moved: {$ref: '#/components/messages/stock.moved'}
                  stock.seen: {$ref: '#/components/messages/stock.seen'}
              orders: {address: orders}
            components:
              messages:
                stock.moved:
                  name: io.entrepot.stock.moved.v1
                  contentType: application/json
                  headers: {$ref: '#/components/schemas/headers'}
                  payload: {type: object, properties: {item: {type: string}}}
                stock.seen: {name: io.entrepot.stock.seen.v1, payload: {type: object}}
              schemas:
                headers:
                  type: object
                  required: [ce_id, ce_type]
                  properties:
                    ce_id: {type: string}
                    ce_type: {type: string}
            """;

    @ParameterizedTest
    @MethodSource("changes")
    void judgesChange(String words, Part row) {
        assertThat(BEFORE).as(words).containsOnlyOnce(row.at("line").text());
        var after = BEFORE.replace(row.at("line").text(), row.at("after").text());

        var findings = Comparison.ofTold(Document.parse(BEFORE), Document.parse(after));

        assertThat(findings.stream()
                        .map(finding -> finding.verdict().toString())
                        .findFirst()
                        .orElse("none"))
                .as("%s: %s", words, findings)
                .isEqualTo(row.at("verdict").text());
        if (row.has("code")) {
            assertThat(findings)
                    .extracting(Finding::code)
                    .containsExactly(row.at("code").text());
        }
    }

    static Stream<Object[]> changes() {
        return Document.read(TABLE).root().elements().stream()
                .map(row -> new Object[] {row.at("change").text(), row});
    }
}
