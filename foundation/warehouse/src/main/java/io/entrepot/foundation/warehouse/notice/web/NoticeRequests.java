package io.entrepot.foundation.warehouse.notice.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.web.AdvanceShipNoticeRequest.AnnouncedLineRequest;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Understands a notice, or says everything that is wrong with it. */
final class NoticeRequests {

    private NoticeRequests() {}

    static NoticeRequest understood(NoticeId id, AdvanceShipNoticeRequest body, Nodes nodes) {
        var errors = errors(body, nodes);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The warehouse cannot take this notice.", errors);
        }
        return new NoticeRequest(
                id,
                new NodeId(body.node()),
                body.expectedAt().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                body.origin(),
                body.lines().stream().map(NoticeRequests::line).toList());
    }

    private static List<InputError> errors(AdvanceShipNoticeRequest body, Nodes nodes) {
        var errors = new ArrayList<InputError>();
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

    private static NoticeRequest.Line line(AnnouncedLineRequest line) {
        return new NoticeRequest.Line(
                line.lineNumber(),
                new ItemNumber(line.item()),
                line.quantity().amount().intValueExact(),
                line.lot(),
                line.expiry());
    }
}
