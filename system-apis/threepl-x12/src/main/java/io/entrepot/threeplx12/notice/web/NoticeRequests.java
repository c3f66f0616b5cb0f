package io.entrepot.threeplx12.notice.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.threeplx12.notice.Notice;
import io.entrepot.threeplx12.notice.NoticeId;
import io.entrepot.threeplx12.notice.web.AdvanceShipNoticeRequest.AnnouncedLineRequest;
import io.entrepot.threeplx12.notice.web.AdvanceShipNoticeRequest.AnnouncedQuantityRequest;
import io.entrepot.threeplx12.partner.Partners;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Understands a notice, or says everything that is wrong with it. */
final class NoticeRequests {

    private NoticeRequests() {}

    static Notice understood(NoticeId id, AdvanceShipNoticeRequest body, Partners partners) {
        var errors = errors(body, partners);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The warehouse cannot take this notice.", errors);
        }
        return new Notice(
                id,
                new NodeId(body.node()),
                body.expectedAt().truncatedTo(ChronoUnit.MICROS),
                body.origin(),
                body.lines().stream().map(NoticeRequests::line).toList());
    }

    private static List<InputError> errors(AdvanceShipNoticeRequest body, Partners partners) {
        var errors = new ArrayList<InputError>();
        if (partners.at(new NodeId(body.node())).isEmpty()) {
            errors.add(new InputError("/node", "unknown-node", "is not a node of this service"));
        }
        var numbers = new HashSet<Integer>();
        for (int index = 0; index < body.lines().size(); index++) {
            var line = body.lines().get(index);
            errors.addAll(errors("/lines/" + index + "/quantity", line.quantity()));
            if (!numbers.add(line.lineNumber())) {
                errors.add(new InputError("/lines/" + index + "/lineNumber", "duplicate", "occurs twice"));
            }
        }
        return errors;
    }

    private static List<InputError> errors(String pointer, AnnouncedQuantityRequest quantity) {
        var errors = new ArrayList<InputError>();
        if (!UnitOfMeasure.EACH.code().equals(quantity.unit())) {
            errors.add(new InputError(pointer + "/unit", "not-base-unit", "deliveries are announced in EA only"));
        }
        var amount = quantity.amount();
        if (amount.compareTo(Quantity.LARGEST) > 0) {
            errors.add(new InputError(pointer + "/amount", "too-large", "must be at most 1000000000"));
        } else if (amount.stripTrailingZeros().scale() > 0) {
            errors.add(new InputError(pointer + "/amount", "not-whole", "must be a whole number of pieces"));
        }
        return errors;
    }

    private static Notice.Line line(AnnouncedLineRequest line) {
        return new Notice.Line(
                line.lineNumber(), new ItemNumber(line.item()), line.quantity().amount(), line.lot(), line.expiry());
    }
}
