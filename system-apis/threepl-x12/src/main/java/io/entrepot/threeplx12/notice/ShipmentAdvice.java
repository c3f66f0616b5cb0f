package io.entrepot.threeplx12.notice;

import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.threeplx12.document.PlainText;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.partner.Partner;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words the 943 of an announced delivery. */
final class ShipmentAdvice {

    static final String SET = "943";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHIPMENT = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private ShipmentAdvice() {}

    static List<Segment> of(KnownNotice known, Partner partner) {
        var notice = known.notice();
        var expected = partner.clock(notice.expectedAt());
        var origin = PlainText.fit(Objects.requireNonNullElse(notice.origin(), ""), LONGEST_NAME);
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of(
                "W06",
                "F",
                known.number(),
                expected.format(DATE),
                PlainText.fit(notice.id().value(), LONGEST_SHIPMENT)));
        segments.add(Segment.of("N1", "SF", origin.isEmpty() ? partner.ours() : origin));
        segments.add(Segment.of(
                "N1",
                "ST",
                PlainText.fit(partner.name(), LONGEST_NAME),
                "92",
                partner.node().value()));
        segments.add(Segment.of("N1", "DE", partner.ours(), "92", partner.ours()));
        segments.add(Segment.of("G62", "17", expected.format(DATE)));
        segments.add(Segment.of("W27", "M", "", "BEST WAY"));
        notice.lines().forEach(line -> segments.addAll(line(line)));
        segments.add(Segment.of("W03", Long.toString(notice.pieces())));
        return segments;
    }

    private static List<Segment> line(NoticeRequest.Line line) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of(
                "W04",
                Integer.toString(line.pieces()),
                "EA",
                "",
                "VN",
                line.item().value()));
        if (line.lot() != null) {
            segments.add(
                    line.expiry() == null
                            ? Segment.of("N9", "LT", line.lot())
                            : Segment.of(
                                    "N9", "LT", line.lot(), "", line.expiry().format(DATE)));
        }
        segments.add(Segment.of("N9", "LI", Integer.toString(line.lineNumber())));
        return segments;
    }
}
