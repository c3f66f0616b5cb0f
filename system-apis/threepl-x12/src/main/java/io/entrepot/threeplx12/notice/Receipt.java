package io.entrepot.threeplx12.notice;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockMoved.Change;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a 944 tells.
 *
 * @param number the warehouse's own number of the receipt
 */
record Receipt(NodeId node, String number, Instant receivedAt, List<ReceiptLine> lines) {

    private static final String SOURCE = "threepl-x12";

    Receipt {
        lines = List.copyOf(lines);
    }

    GoodsReceived goodsReceived(@Nullable KnownNotice notice) {
        return new GoodsReceived(
                node,
                SOURCE,
                number,
                notice == null ? null : notice.notice().id().value(),
                receivedAt,
                notice != null && notice.state() == NoticeState.RECEIVED,
                lines.stream().filter(Receipt::isHere).map(Receipt::line).toList());
    }

    /** The stock that came with it: each line is a movement of its own. */
    List<StockMoved> movements() {
        return IntStream.range(0, lines.size())
                .filter(index -> isHere(lines.get(index)))
                .mapToObj(index -> movement(index + 1, lines.get(index)))
                .toList();
    }

    private StockMoved movement(int number, ReceiptLine line) {
        var changes = Stream.of(
                        change(Bucket.AVAILABLE, line.received(), line),
                        change(Bucket.DAMAGED, line.damaged(), line),
                        change(Bucket.ON_HOLD, line.held(), line))
                .filter(change -> change.quantity().signum() != 0)
                .toList();
        return new StockMoved(
                node,
                line.item(),
                line.unit(),
                receivedAt,
                null,
                SOURCE,
                "receipt/" + this.number + "/" + number,
                MovementReason.RECEIVED,
                this.number,
                changes);
    }

    private static Change change(Bucket bucket, BigDecimal pieces, ReceiptLine line) {
        return new Change(bucket, pieces, line.lot(), line.expiry());
    }

    private static GoodsReceived.Line line(ReceiptLine line) {
        return new GoodsReceived.Line(
                line.item(), line.unit(), line.received(), line.unsellable(), line.lot(), line.expiry());
    }

    private static boolean isHere(ReceiptLine line) {
        return line.received().add(line.unsellable()).signum() > 0;
    }
}
