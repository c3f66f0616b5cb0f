package io.entrepot.threeplx12.stock.postgres;

import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.stock.HearingAdjustments;
import io.entrepot.threeplx12.stock.HearingInventoryAdvice;
import io.entrepot.threeplx12.stock.StockReports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of stock. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    HearingInventoryAdvice hearingInventoryAdvice(StockReports reports, Codes codes, Cases cases) {
        return new HearingInventoryAdvice(reports, codes, cases);
    }

    @Bean
    HearingAdjustments hearingAdjustments(StockReports reports, Codes codes, SeenDocuments seen) {
        return new HearingAdjustments(reports, codes, seen);
    }
}
