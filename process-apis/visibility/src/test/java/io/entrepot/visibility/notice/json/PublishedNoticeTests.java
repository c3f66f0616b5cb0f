package io.entrepot.visibility.notice.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.notice.NoticeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to partners is what the document for partners says is sent, no less and no more. */
class PublishedNoticeTests {

    private static final Path CONTRACT = Path.of("../../openapi/experience/partner/v2.yaml");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNoticeBodies bodies = new JsonNoticeBodies();

    @ParameterizedTest
    @MethodSource("notices")
    void fitsWhatIsPublished(Notice notice) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closedSchema(notice.type()).toString(), InputFormat.JSON);

        assertThat(schema.validate(bodies.of(notice), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyKindIsPublished() {
        assertThat(document().at("/webhooks").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(NoticeType.values()).map(NoticeType::code).toList());
    }

    static Stream<Notice> notices() {
        var order = new OrderId("ORD-1");
        return Stream.of(
                new Notice.OrderMilestone(
                        order,
                        Milestone.SHIPMENT_DEPARTED,
                        new NodeId("ATL"),
                        NOON,
                        NOON,
                        new Notice.Names("PO-1", "ORD-1-1-S1", "1Z1"),
                        "e"),
                new Notice.OrderMilestone(
                        order, Milestone.RESERVED, null, NOON, NOON, new Notice.Names(null, null, null), "e"),
                new Notice.WebhookDisabled("WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE", "LASTING_FAILURE", NOON),
                new Notice.Test("WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE", "e", NOON));
    }

    /** The schema of the webhook's body, with all types that it refers to, none of which may have other members. */
    private static ObjectNode closedSchema(NoticeType type) {
        var document = document();
        var body = (ObjectNode)
                document.at("/webhooks/" + type.code() + "/post/requestBody/content/application~1json/schema");
        var components = (ObjectNode) document.at("/components");
        components.at("/schemas").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        body.set("components", components);
        return body;
    }

    private static ObjectNode document() {
        try {
            Map<String, Object> read = new Yaml().load(Files.readString(CONTRACT));
            return JSON.valueToTree(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
