package io.entrepot.foundation.events;

import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.canonical.usage.CallsCounted;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which events each topic carries, and the AsyncAPI document that says so. */
final class EventStreams {

    static final List<Stream> ALL = List.of(
            new Stream(
                    Topic.API_USAGE,
                    "service that counts",
                    List.of(
                            event(BackendCallsCounted.TYPE, BackendCallsCounted.class),
                            event(CallsCounted.TYPE, CallsCounted.class))),
            new Stream(
                    Topic.FULFILMENT_MILESTONES,
                    "order",
                    List.of(event(MilestoneReached.TYPE, MilestoneReached.class))),
            new Stream(
                    Topic.INVENTORY_AVAILABILITY,
                    "item",
                    List.of(event(AvailabilityChanged.TYPE, AvailabilityChanged.class))),
            new Stream(
                    Topic.INVENTORY_OBSERVATIONS,
                    "node",
                    List.of(
                            event(FeedConfirmed.TYPE, FeedConfirmed.class),
                            event(ObservationCorrected.TYPE, ObservationCorrected.class),
                            event(StockMoved.TYPE, StockMoved.class),
                            event(StockObserved.TYPE, StockObserved.class),
                            event(StockReported.TYPE, StockReported.class))),
            new Stream(Topic.RECEIVING_MILESTONES, "node", List.of(event(GoodsReceived.TYPE, GoodsReceived.class))),
            new Stream(
                    Topic.STOREFRONT_ORDERS,
                    "storefront order",
                    List.of(
                            event(StorefrontOrderCancelled.TYPE, StorefrontOrderCancelled.class),
                            event(StorefrontOrderPlaced.TYPE, StorefrontOrderPlaced.class))));

    /** What lay in an outbox when lineage came has none. */
    private static final String BAGGAGE = "ce_baggage";

    /** What each message has besides its body. */
    static final SortedMap<String, String> HEADERS = new TreeMap<>(Map.of(
            BAGGAGE,
            "type: string, description: 'By whose call it came about: W3C baggage with entry operation and consumer'",
            "ce_id",
            "type: string, description: The same for the same fact",
            "ce_source",
            "type: string, description: The service that tells it",
            "ce_specversion",
            "const: '1.0'",
            "ce_subject",
            "type: string, description: The key of the message",
            "ce_time",
            "type: string, format: date-time",
            "ce_type",
            "type: string, description: As the message is named",
            "content-type",
            "const: application/json"));

    private EventStreams() {}

    /** One topic with what its messages are keyed by. */
    record Stream(String topic, String key, List<Event> events) {}

    /** One type of event. */
    record Event(String type, Class<?> body) {

        /** Its file below {@code openapi/events/}. */
        String schema() {
            return name() + ".json";
        }

        String name() {
            return type.replace("io.entrepot.", "");
        }
    }

    private static Event event(String type, Class<?> body) {
        return new Event(type, body);
    }

    static List<Event> events() {
        return ALL.stream().flatMap(stream -> stream.events().stream()).toList();
    }

    /** With every body in it, so that a revision of it tells for ever what was told then. */
    static String asyncApi() {
        return """
                asyncapi: 3.0.0
                info:
                  title: Entrepot events
                  version: 1.0.0
                  description: >-
                    What happened, told on Kafka as CloudEvents 1.0 in binary mode. Messages of one key keep their order; a message may
                    come twice under the same id. What cannot be handled goes to the topic with the suffix .dead-letter.
                defaultContentType: application/json
                channels:
                %soperations:
                %scomponents:
                  messages:
                %s  schemas:
                    headers:
                      type: object
                      required: [%s]
                      properties:
                %s""".formatted(
                        lines(EventStreams::channel),
                        lines(EventStreams::operation),
                        events().stream().map(EventStreams::message).collect(Collectors.joining()),
                        HEADERS.keySet().stream()
                                .filter(header -> !header.equals(BAGGAGE))
                                .collect(Collectors.joining(", ")),
                        HEADERS.entrySet().stream()
                                .map(header -> "          %s: {%s}\n".formatted(header.getKey(), header.getValue()))
                                .collect(Collectors.joining()));
    }

    private static String lines(Function<Stream, String> form) {
        return ALL.stream().map(form).collect(Collectors.joining());
    }

    private static String channel(Stream stream) {
        var messages = stream.events().stream()
                .map(event -> "      %1$s: {$ref: '#/components/messages/%1$s'}\n".formatted(event.name()))
                .collect(Collectors.joining());
        return "  %1$s:\n    address: %1$s\n    x-keyed-by: %2$s\n    messages:\n%3$s"
                .formatted(stream.topic(), stream.key(), messages);
    }

    private static String operation(Stream stream) {
        return "  tell.%1$s: {action: send, channel: {$ref: '#/channels/%1$s'}}\n".formatted(stream.topic());
    }

    private static String message(Event event) {
        return """
                    %s:
                      name: %s
                      contentType: application/json
                      headers: {$ref: '#/components/schemas/headers'}
                      payload: %s
                """.formatted(event.name(), event.type(), EventSchema.of(event.body()));
    }
}
