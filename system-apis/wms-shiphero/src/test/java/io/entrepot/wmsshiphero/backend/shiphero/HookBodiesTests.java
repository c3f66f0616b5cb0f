package io.entrepot.wmsshiphero.backend.shiphero;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.order.OrderKey;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Cancelled;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Packed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Pick;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Picked;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import io.entrepot.wmsshiphero.hook.HookNews;
import io.entrepot.wmsshiphero.hook.HookNews.OfOrder;
import io.entrepot.wmsshiphero.hook.HookNews.OfStock;
import io.entrepot.wmsshiphero.hook.HookNews.Unclear;
import io.entrepot.wmsshiphero.hook.HookTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ShipHero's bodies are understood with all their quirks, or set aside with a reason. */
class HookBodiesTests {

    private static final OrderKey LEG = new OrderKey.ByLeg(new LegId("ORD-7-1"));

    private final HookBodies bodies = new HookBodies(
            text -> StatusWords.code(text).startsWith("cancel") ? Status.CANCELLED : Status.UNKNOWN,
            Clock.fixed(Instant.parse("2026-11-23T14:10:00Z"), ZoneOffset.UTC));

    @Test
    void readsAShipmentByItsPackagesAndNotByTheLegacyCarrier() {
        assertThat(read(HookTopic.SHIPMENT_UPDATE, """
                {"test":"0","webhook_type":"Shipment Update","fulfillment":{"shipment_id":315518042,"partner_order_id":"ORD-7-1",
                 "order_number":"ORD-7-1","tracking_number":"OLD","shipping_carrier":"legacy","created_at":"2026-11-23 14:05:11",
                 "line_items":[{"id":"ORD-7-1/2","shiphero_id":55,"quantity":"12","sku":"BK71","lot_name":"ABC"}],
                 "packages":[{"shipping_label":{"tracking_number":"1Z1","carrier":"UPS"}},
                             {"shipping_label":{"tracking_number":"1Z2","carrier":"UPS"}}]}}"""))
                .containsExactly(new OfOrder(
                        LEG,
                        new Departed(
                                "315518042",
                                Instant.parse("2026-11-23T14:05:11.999Z"),
                                List.of(new ShippedLine(2, 12, "ABC")),
                                "UPS",
                                List.of("1Z1", "1Z2", "OLD"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"completed\":false,\"fulfillment\":{\"shipment_id\":1,\"order_number\":\"ORD-7-1\"}}",
                "{\"fulfillment\":{\"completed\":false,\"shipment_id\":1,\"order_number\":\"ORD-7-1\"}}",
                "{\"fulfillment\":{\"completed\":\"false\",\"shipment_id\":1,\"order_number\":\"ORD-7-1\"}}",
                "{\"test\":\"1\",\"fulfillment\":{\"shipment_id\":1,\"order_number\":\"ORD-7-1\"}}"
            })
    void waitsForTheEndOfABulkShipmentAndIgnoresTrials(String body) {
        assertThat(read(HookTopic.SHIPMENT_UPDATE, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"webhook_type\":\"Inventory Update\",", "\"webhook_type\":\"INVENTORY_UPDATE\",", ""})
    void readsStockWithNumbersAsTextsUnderAnyTypeSpelling(String type) {
        assertThat(read(HookTopic.INVENTORY_UPDATE, """
                {%s"inventory":[{"sku":"BK71","inventory":"113","on_hand":"148","sell_ahead":20,
                 "updated_warehouse":{"warehouse_id":11790,"warehouse_uuid":"V2FyZWhvdXNl","on_hand":"48"}},
                 {"sku":"BK72"}]}""".formatted(type)))
                .containsExactly(
                        new OfStock("V2FyZWhvdXNl", new ItemNumber("BK71")), new OfStock(null, new ItemNumber("BK72")));
    }

    @Test
    void readsEveryOrderOfEveryTote() {
        assertThat(read(HookTopic.TOTE_COMPLETE, """
                {"webhook_type":"Tote Complete","totes":[{"orders":[
                 {"order_number":"ORD-7-1","items":[{"quantity":3,"sku":"BK71","weight":"0.0500 oz"}]},
                 {"order_number":"ORD-8-1","items":[]}]}]}"""))
                .containsExactly(
                        new OfOrder(LEG, new Picked(List.of(new Pick(new ItemNumber("BK71"), 3)))),
                        new OfOrder(new OrderKey.ByLeg(new LegId("ORD-8-1")), new Picked(List.of())));
    }

    @Test
    void readsAPackedOrderByItsUuid() {
        assertThat(read(HookTopic.ORDER_PACKED_OUT, """
                {"webhook_type":"Order Packed Out","tote_id":"1","order_id":5,"order_uuid":"T3JkZXI6NQ==","items":[]}"""))
                .containsExactly(new OfOrder(new OrderKey.ByWarehouseId("T3JkZXI6NQ=="), new Packed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "cancelled", "Canceled"})
    void readsACancellationInEitherSpelling(String status) {
        assertThat(read(HookTopic.ORDER_CANCELED, """
                {"order_number":"ORD-7-1","fulfillment-status":"%s","webhook_type":"Order Canceled"}""".formatted(status)))
                .containsExactly(new OfOrder(LEG, new Cancelled()));
    }

    @Test
    void takesAllocationForAHintAboutStock() {
        assertThat(read(HookTopic.ORDER_ALLOCATED, """
                {"webhook_type":"Order Allocated","warehouse_uuid":"W","line_items":[{"quantity":1,"sku":"BK71"}]}""")).containsExactly(new OfStock("W", new ItemNumber("BK71")));
        assertThat(read(HookTopic.ORDER_DEALLOCATED, "{\"webhook_type\":\"Order Deallocated\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHIPMENT_UPDATE | nonsense | the body is not JSON
            SHIPMENT_UPDATE | '' | the shipment has no number
            SHIPMENT_UPDATE | [] | the shipment has no number
            SHIPMENT_UPDATE | {"shipment_id":1,"line_items":[{"id":"x","quantity":1}]} | a shipped line is not one of ours
            SHIPMENT_UPDATE | {"shipment_id":1,"line_items":[{"id":"x/1","quantity":-1}]} | a quantity is missing or negative
            SHIPMENT_UPDATE | {"shipment_id":1,"order_number":" of others"} | the order is not one of ours
            SHIPMENT_UPDATE | {"webhook_type":"PO Update"} | a webhook of type PO_UPDATE came to the address of another
            INVENTORY_UPDATE | {"inventory":[{"sku":"two words"}]} | sku is no item number
            INVENTORY_UPDATE | {"inventory":[{}]} | an sku is missing
            ORDER_PACKED_OUT | {"order_uuid":"\\u0000"} | the order is not named
            ORDER_CANCELED | {"order_number":"A","fulfillment-status":"parked"} | unknown fulfilment status: parked
            """)
    void saysWhatItDoesNotUnderstand(HookTopic topic, String body, String reason) {
        assertThat(read(topic, body)).containsExactly(new Unclear(reason));
    }

    private List<HookNews> read(HookTopic topic, String body) {
        return bodies.read(topic, body);
    }
}
