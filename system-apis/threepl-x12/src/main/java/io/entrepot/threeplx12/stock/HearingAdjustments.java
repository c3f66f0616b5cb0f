package io.entrepot.threeplx12.stock;

import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.exchange.SetHandler;

/** Hears a 947: stock that changed without an order. */
public class HearingAdjustments implements SetHandler {

    private final StockReports reports;
    private final Codes codes;
    private final SeenDocuments seen;

    public HearingAdjustments(StockReports reports, Codes codes, SeenDocuments seen) {
        this.reports = reports;
        this.codes = codes;
        this.seen = seen;
    }

    @Override
    public String set() {
        return "947";
    }

    @Override
    public void apply(ReceivedSet received) {
        var advice = new AdjustmentAdvice(received, codes);
        if (seen.isNews(received, advice.number())) {
            reports.tell(advice.movements());
        }
    }
}
