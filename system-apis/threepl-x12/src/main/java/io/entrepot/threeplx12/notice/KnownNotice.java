package io.entrepot.threeplx12.notice;

import io.entrepot.foundation.warehouse.notice.Arrived;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeStanding;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import java.math.BigDecimal;
import java.util.List;

/**
 * An announced delivery as it stands here.
 *
 * @param number what the warehouse knows it by
 */
public record KnownNotice(NoticeRequest notice, String number, NoticeState state, List<Counted> counted) {

    public KnownNotice {
        counted = List.copyOf(counted);
    }

    /** What became of one line so far, in pieces; {@code missing} is what the warehouse says did not come. */
    public record Counted(int lineNumber, BigDecimal received, BigDecimal damaged, BigDecimal missing) {

        static Counted nothing(int lineNumber) {
            return new Counted(lineNumber, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Counted plus(ReceiptLine line) {
            return new Counted(
                    lineNumber,
                    received.add(line.received()),
                    damaged.add(line.unsellable()),
                    missing.add(line.missing()));
        }

        BigDecimal all() {
            return received.add(damaged).add(missing);
        }
    }

    public static KnownNotice announced(NoticeRequest notice, String number) {
        var nothing = notice.lines().stream()
                .map(line -> Counted.nothing(line.lineNumber()))
                .toList();
        return new KnownNotice(notice, number, NoticeState.ANNOUNCED, nothing);
    }

    NoticeStanding standing() {
        var arrived = counted.stream()
                .map(line -> new Arrived(line.lineNumber(), line.received(), line.damaged()))
                .toList();
        return new NoticeStanding(notice, state, number, arrived);
    }

    /** The notice after a receipt: complete when every announced piece is accounted for. */
    KnownNotice after(Receipt receipt) {
        var all = counted.stream().map(line -> after(line, receipt)).toList();
        var isComplete = all.stream().allMatch(this::isComplete);
        return new KnownNotice(notice, number, isComplete ? NoticeState.RECEIVED : NoticeState.PARTIALLY_RECEIVED, all);
    }

    private static Counted after(Counted before, Receipt receipt) {
        var line = before;
        for (var more : receipt.lines()) {
            line = Integer.valueOf(line.lineNumber()).equals(more.noticeLine()) ? line.plus(more) : line;
        }
        return line;
    }

    private boolean isComplete(Counted line) {
        return notice.lines().stream()
                .filter(announced -> announced.lineNumber() == line.lineNumber())
                .allMatch(announced -> line.all().compareTo(BigDecimal.valueOf(announced.pieces())) >= 0);
    }
}
