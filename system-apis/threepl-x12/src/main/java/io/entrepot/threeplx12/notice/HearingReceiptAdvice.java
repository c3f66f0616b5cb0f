package io.entrepot.threeplx12.notice;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.exchange.SetHandler;
import org.jspecify.annotations.Nullable;

/** Hears a 944: what was received, announced by us or not. */
public class HearingReceiptAdvice implements SetHandler {

    private final Notices notices;
    private final Codes codes;
    private final SeenDocuments seen;

    public HearingReceiptAdvice(Notices notices, Codes codes, SeenDocuments seen) {
        this.notices = notices;
        this.codes = codes;
        this.seen = seen;
    }

    @Override
    public String set() {
        return "944";
    }

    @Override
    public void apply(ReceivedSet received) {
        var advice = new ReceiptAdvice(received, codes);
        if (!seen.isNews(received, advice.receiptNumber())) {
            return;
        }
        var notice = notice(advice);
        var receipt = advice.receipt(notice);
        var after = notice == null ? null : notices.change(notice, known -> known.after(receipt));
        notices.tell(receipt.goodsReceived(after), receipt.movements());
    }

    /** Goods without any notice are taken as they come; a notice that we never gave is a mistake of someone. */
    private @Nullable KnownNotice notice(ReceiptAdvice advice) {
        var number = advice.noticeNumber();
        return number.isEmpty()
                ? null
                : notices.numbered(number)
                        .orElseThrow(() ->
                                new HeldException(CaseReason.UNKNOWN_NOTICE, "notice " + number + " is unknown here"));
    }
}
