package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.testing.lineage.UsedQueries;
import org.junit.jupiter.api.Test;

/** What is declared of the use of ShipHero is what the code asks for. */
class BackendUseTests {

    @Test
    void declaresWhatTheCodeAsksFor() {
        UsedQueries.of("io.entrepot.wmsshiphero", "wms-shiphero", "shiphero", "public")
                .sending(
                        "order_create",
                        "data",
                        "order_number",
                        "partner_order_id",
                        "shop_name",
                        "fulfillment_status",
                        "order_date",
                        "packing_note",
                        "required_ship_date",
                        "allow_partial",
                        "allow_split",
                        "skip_address_validation",
                        "shipping_lines.title",
                        "shipping_lines.price",
                        "shipping_lines.carrier",
                        "shipping_lines.method",
                        "shipping_address.first_name",
                        "shipping_address.last_name",
                        "shipping_address.address1",
                        "shipping_address.address2",
                        "shipping_address.city",
                        "shipping_address.state",
                        "shipping_address.zip",
                        "shipping_address.country",
                        "line_items.sku",
                        "line_items.partner_line_item_id",
                        "line_items.quantity",
                        "line_items.price",
                        "line_items.warehouse_id")
                .sending("order_cancel", "data", "order_id", "reason")
                .sending("webhook_create", "data", "name", "url", "shop_name")
                .sending("webhook_delete", "data", "name", "shop_name")
                .assertDeclared();
    }
}
