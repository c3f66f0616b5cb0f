package io.entrepot.wmsopenboxes.notice.web;

import io.entrepot.canonical.Identifier;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.wmsopenboxes.node.Nodes;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice;
import io.entrepot.wmsopenboxes.notice.Arrived;
import io.entrepot.wmsopenboxes.notice.NoticeRequest;
import io.entrepot.wmsopenboxes.notice.web.AdvanceShipNoticeRequest.AnnouncedLineRequest;
import io.entrepot.wmsopenboxes.notice.web.AdvanceShipNoticeResponse.AnnouncedLineResponse;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Understands a notice, or says everything that is wrong with it. */
final class NoticeRequests {

    private NoticeRequests() {}

    static NoticeRequest understood(String noticeId, AdvanceShipNoticeRequest body, Nodes nodes) {
        var errors = errors(noticeId, body, nodes);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The warehouse cannot take this notice.", errors);
        }
        return new NoticeRequest(
                noticeId,
                new NodeId(body.node()),
                body.expectedAt().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                body.origin(),
                body.lines().stream().map(NoticeRequests::line).toList());
    }

    static AdvanceShipNoticeResponse response(AdvanceNotice notice) {
        var request = notice.request();
        var placement = notice.placement();
        return new AdvanceShipNoticeResponse(
                request.noticeId(),
                request.node().value(),
                notice.state().name(),
                request.expectedAt(),
                request.origin(),
                placement == null ? null : placement.number(),
                request.lines().stream().map(line -> line(line, notice)).toList());
    }

    private static AnnouncedLineResponse line(NoticeRequest.Line line, AdvanceNotice notice) {
        var arrived = notice.arrived().stream()
                .filter(one -> one.lineNumber() == line.lineNumber())
                .findFirst()
                .orElse(new Arrived(line.lineNumber(), 0, 0));
        return new AnnouncedLineResponse(
                line.lineNumber(),
                line.item().value(),
                UnitOfMeasure.EACH.code(),
                BigDecimal.valueOf(line.pieces()),
                BigDecimal.valueOf(arrived.received()),
                BigDecimal.valueOf(arrived.damaged()),
                line.lot(),
                line.expiry());
    }

    private static List<InputError> errors(String noticeId, AdvanceShipNoticeRequest body, Nodes nodes) {
        var errors = new ArrayList<InputError>();
        if (!isIdentifier(noticeId)) {
            errors.add(new InputError("noticeId", "malformed", "must be 1 to 64 letters, digits or . _ : / -"));
        }
        if (!nodes.serves(new NodeId(body.node()))) {
            errors.add(new InputError("/node", "unknown-node", "is not a node of this service"));
        }
        var numbers = new HashSet<Integer>();
        for (int index = 0; index < body.lines().size(); index++) {
            var line = body.lines().get(index);
            if (!numbers.add(line.lineNumber())) {
                errors.add(new InputError("/lines/" + index + "/lineNumber", "duplicate", "occurs twice"));
            }
            errors.addAll(errors("/lines/" + index + "/quantity", line));
        }
        return errors;
    }

    private static List<InputError> errors(String pointer, AnnouncedLineRequest line) {
        var errors = new ArrayList<InputError>();
        var amount = line.quantity().amount();
        if (!UnitOfMeasure.EACH.code().equals(line.quantity().unit())) {
            errors.add(new InputError(pointer + "/unit", "not-base-unit", "the warehouse counts in EA only"));
        }
        if (amount.compareTo(Quantity.LARGEST) > 0) {
            errors.add(new InputError(pointer + "/amount", "too-large", "must be at most 1000000000"));
        } else if (amount.stripTrailingZeros().scale() > 0) {
            errors.add(new InputError(pointer + "/amount", "not-whole", "must be a whole number of pieces"));
        }
        return errors;
    }

    private static boolean isIdentifier(String text) {
        try {
            return Identifier.checked(text, "notice").equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static NoticeRequest.Line line(AnnouncedLineRequest line) {
        return new NoticeRequest.Line(
                line.lineNumber(),
                new ItemNumber(line.item()),
                line.quantity().amount().intValueExact(),
                line.lot(),
                line.expiry());
    }
}
