package io.entrepot.threeplx12.fulfilment;

import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.threeplx12.document.PlainText;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.partner.Partner;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Words the 940 of a leg. */
final class ShippingOrder {

    static final String SET = "940";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 55;
    private static final int LONGEST_CITY = 30;
    private static final int LONGEST_POSTAL_CODE = 15;
    private static final int LONGEST_NUMBER = 22;
    private static final int LONGEST_REFERENCE = 30;

    private ShippingOrder() {}

    static List<Segment> of(FulfilmentOrder order, Partner partner) {
        var request = order.request();
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of("W05", "N", order.number(), PlainText.fit(request.reference(), LONGEST_NUMBER)));
        segments.add(Segment.of("N1", "DE", partner.ours(), "92", partner.ours()));
        segments.add(Segment.of(
                "N1",
                "WH",
                PlainText.fit(partner.name(), LONGEST_NAME),
                "92",
                partner.node().value()));
        segments.addAll(consignee(request.shipTo()));
        segments.add(reference("CO", request.orderId().value()));
        segments.add(reference("CR", request.legId().value()));
        if (request.requestedDelivery() != null) {
            segments.add(Segment.of("G62", "02", request.requestedDelivery().format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
        segments.add(Segment.of("W66", "PP", "U"));
        request.lines().forEach(line -> segments.addAll(line(line)));
        segments.add(Segment.of("W76", Long.toString(total(request))));
        return segments;
    }

    private static List<Segment> consignee(ShipTo shipTo) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of("N1", "ST", PlainText.fit(shipTo.name(), LONGEST_NAME)));
        var lines = new ArrayList<>(PlainText.pieces(shipTo.line1(), LONGEST_ADDRESS));
        if (shipTo.line2() != null) {
            lines.addAll(PlainText.pieces(shipTo.line2(), LONGEST_ADDRESS));
        }
        for (int index = 0; index < lines.size(); index += 2) {
            segments.add(new Segment("N3", lines.subList(index, Math.min(lines.size(), index + 2))));
        }
        var region = shipTo.region() == null ? "" : PlainText.fit(shipTo.region(), LONGEST_CITY);
        segments.add(Segment.of(
                "N4",
                PlainText.fit(shipTo.city(), LONGEST_CITY),
                region.length() == 2 ? region : "",
                PlainText.fit(shipTo.postalCode(), LONGEST_POSTAL_CODE),
                shipTo.country()));
        return segments;
    }

    /** A name that is too long for the element tells at least how it begins; the number alone identifies. */
    private static Segment reference(String qualifier, String value) {
        return Segment.of("N9", qualifier, PlainText.fit(value, LONGEST_REFERENCE));
    }

    private static List<Segment> line(LegRequest.Line line) {
        var number = Integer.toString(line.lineNumber());
        return List.of(
                Segment.of("LX", number),
                Segment.of(
                        "W01",
                        Integer.toString(line.pieces()),
                        "EA",
                        "",
                        "VN",
                        line.item().value()),
                Segment.of("N9", "LI", number));
    }

    private static long total(LegRequest request) {
        return request.lines().stream().mapToLong(LegRequest.Line::pieces).sum();
    }
}
