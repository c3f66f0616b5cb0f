package io.entrepot.foundation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.testing.PublishedContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas in {@code openapi/events/} are those of the records, and what is really sent fits them. */
class PublishedEventsTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final NodeId ATL = new NodeId("ATL");
    private static final ItemNumber ITEM = new ItemNumber("SKU-0001");
    private static final ChannelId SHOP = new ChannelId("shop");
    private static final OrderId ORDER = new OrderId("ORD-1");
    private static final BigDecimal SOME = new BigDecimal("2.5");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @MethodSource("events")
    void schemaIsPublished(EventStreams.Event event) {
        var rendered = EventSchema.of(event.body()).toPrettyString() + "\n";

        PublishedContract.ofEvents(event.schema()).assertEquals(rendered);
    }

    @Test
    void asyncApiIsPublished() {
        PublishedContract.of("events", "asyncapi", 1).assertEquals(EventStreams.asyncApi());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsSentFitsItsSchema(Object body) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(EventSchema.closed(body.getClass()).toString(), InputFormat.JSON);

        var errors = schema.validate(CanonicalJson.mapper().writeValueAsString(body), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @Test
    void schemaRefusesWhatLacksAMember() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(EventSchema.of(FeedConfirmed.class).toString(), InputFormat.JSON);

        assertThat(schema.validate("{\"node\": \"ATL\", \"source\": \"wms\"}", InputFormat.JSON))
                .hasSize(1);
    }

    @Test
    void everyEventOfTheLanguageIsInAStream() {
        var types = new ClassFileImporter()
                .importPackages("io.entrepot.canonical").stream()
                        .filter(type -> type.tryGetField("TYPE").isPresent())
                        .map(type -> type.getName());

        assertThat(EventStreams.events())
                .extracting(event -> event.body().getName())
                .containsExactlyInAnyOrderElementsOf(types.toList());
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(bodies().map(Object::getClass).distinct().toList())
                .hasSameElementsAs(EventStreams.events().stream()
                        .map(event -> event.body())
                        .toList());
    }

    static Stream<EventStreams.Event> events() {
        return EventStreams.events().stream();
    }

    static Stream<Object> bodies() {
        return Stream.of(inventory(), orders(), usage()).flatMap(bodies -> bodies);
    }

    private static Stream<Object> inventory() {
        var each = UnitOfMeasure.EACH;
        var full = new StockObserved.BucketQuantity(Bucket.AVAILABLE, SOME, "LOT-1", DAY);
        var bare = new StockObserved.BucketQuantity(Bucket.DAMAGED, BigDecimal.ONE);
        return Stream.of(
                new StockObserved(ATL, ITEM, each, NOON, 5L, "wms", List.of(full, bare)),
                new StockObserved(ATL, ITEM, each, NOON, null, "wms", List.of()),
                new StockReported(
                        ATL,
                        "wms",
                        "R1",
                        NOON,
                        5L,
                        List.of(new StockReported.Position(ITEM, each, List.of(full, bare)))),
                new StockMoved(
                        ATL,
                        ITEM,
                        each,
                        NOON,
                        null,
                        "wms",
                        "M1",
                        MovementReason.RECEIVED,
                        null,
                        List.of(new StockMoved.Change(Bucket.AVAILABLE, SOME.negate(), "LOT-1", DAY))),
                new FeedConfirmed(ATL, NOON, "wms"),
                new ObservationCorrected(
                        ATL, "wms", "E1", ObservationCorrected.Reason.DID_NOT_OCCUR, NOON, List.of("E2")),
                new AvailabilityChanged(
                        ITEM,
                        SHOP,
                        each,
                        7,
                        NOON,
                        SOME,
                        List.of(new AvailabilityChanged.NodeQuantity(ATL, SOME)),
                        List.of("ORD-1")),
                new GoodsReceived(
                        ATL,
                        "wms",
                        "RCV-1",
                        null,
                        NOON,
                        true,
                        List.of(new GoodsReceived.Line(ITEM, each, SOME, BigDecimal.ZERO, null, DAY))));
    }

    private static Stream<Object> usage() {
        return Stream.of(backendCalls(), calls());
    }

    private static BackendCallsCounted backendCalls() {
        return new BackendCallsCounted(
                "erp-business-central",
                NOON,
                NOON.plusSeconds(60),
                List.of(new BackendCallsCounted.Count(
                        "POST /salesOrders", "experience/partner/v2/placeOrder", "acme-retail", DAY, 7)));
    }

    private static CallsCounted calls() {
        return new CallsCounted(
                "gateway",
                NOON,
                NOON.plusSeconds(60),
                List.of(
                        new CallsCounted.Count(
                                "acme-retail",
                                "experience",
                                "partner",
                                2,
                                "placeOrder",
                                StatusClass.SUCCESSFUL,
                                DAY,
                                7),
                        new CallsCounted.Count(
                                "anonymous",
                                "gateway",
                                "gateway",
                                null,
                                "(no route)",
                                StatusClass.CLIENT_ERROR,
                                DAY,
                                1)));
    }

    private static Stream<Object> orders() {
        var two = Quantity.of(2, UnitOfMeasure.EACH);
        return Stream.of(
                new MilestoneReached(
                        ORDER,
                        new LegId("LEG-1"),
                        new ShipmentId("SHP-1"),
                        ATL,
                        Milestone.ORDER_ACCEPTED,
                        NOON,
                        "orders",
                        new ConsumerId("acme-retail"),
                        List.of(new MilestoneReached.Line(1, ITEM, two, "LOT-1")),
                        List.of(new ExternalIdentifier("erp", "order", "4711")),
                        "UPS",
                        "1Z",
                        "a note"),
                new MilestoneReached(
                        ORDER,
                        null,
                        null,
                        null,
                        Milestone.ORDER_ACCEPTED,
                        NOON,
                        "orders",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                new StorefrontOrderPlaced(
                        SHOP,
                        "shopify",
                        "gid://1",
                        "#1001",
                        NOON,
                        new StorefrontOrderPlaced.ShipTo("Ann", "1 Main St", null, "Atlanta", "GA", null, "US"),
                        List.of(new StorefrontOrderPlaced.Line(1, ITEM, two, ATL))),
                new StorefrontOrderCancelled(SHOP, "shopify", "gid://1", NOON, null));
    }
}
