package io.entrepot.wmsopenboxes.stock.postgres;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.wmsopenboxes.stock.Codes;
import io.entrepot.wmsopenboxes.stock.Feeds;
import io.entrepot.wmsopenboxes.stock.FollowingLedger;
import io.entrepot.wmsopenboxes.stock.HeldTransaction;
import io.entrepot.wmsopenboxes.stock.ItemToRead;
import io.entrepot.wmsopenboxes.stock.Lag;
import io.entrepot.wmsopenboxes.stock.OwnShipments;
import io.entrepot.wmsopenboxes.stock.Products;
import io.entrepot.wmsopenboxes.stock.ReadingArticles;
import io.entrepot.wmsopenboxes.stock.ReadingStock;
import io.entrepot.wmsopenboxes.stock.Receipts;
import io.entrepot.wmsopenboxes.stock.StockMeaning;
import io.entrepot.wmsopenboxes.stock.StockPositions;
import io.entrepot.wmsopenboxes.stock.TellingMovements;
import io.entrepot.wmsopenboxes.stock.WarehouseStock;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of stock, the sorts of codes that they know, and what can be handled again. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    TellingMovements tellingMovements(
            StockPositions positions,
            Receipts receipts,
            StockMeaning meaning,
            CodeMaps maps,
            ExceptionCases cases,
            Clock clock) {
        return new TellingMovements(positions, receipts, meaning, maps, cases, clock);
    }

    @Bean
    ReadingArticles readingArticles(WarehouseStock warehouse, Products products, Feeds feeds, Lag lag, Clock clock) {
        return new ReadingArticles(warehouse, products, feeds, lag, clock);
    }

    @Bean
    FollowingLedger followingLedger(
            WarehouseStock warehouse,
            TellingMovements movements,
            OwnShipments ownShipments,
            Feeds feeds,
            Lag lag,
            Clock clock) {
        return new FollowingLedger(warehouse, movements, ownShipments, feeds, lag, clock);
    }

    @Bean
    StockMeaning stockMeaning(CodeMaps maps, ExceptionCases cases) {
        return new StockMeaning(maps, cases);
    }

    @Bean
    ReadingStock readingStock(
            ReadingArticles articles,
            FollowingLedger ledger,
            WarehouseStock warehouse,
            StockMeaning meaning,
            StockPositions positions,
            Clock clock) {
        return new ReadingStock(articles, ledger, warehouse, meaning, positions, clock);
    }

    @Bean
    CaseReplay<HeldTransaction> transactionReplay(TellingMovements movements) {
        return CaseReplay.of(HeldTransaction.class, movements::tell);
    }

    /** Nothing is to be done here: each poll reads every article, and opens the case again where it must. */
    @Bean
    CaseReplay<ItemToRead> itemReplay() {
        return CaseReplay.of(ItemToRead.class, item -> {});
    }

    @Bean
    CodeKind stockStatus() {
        return CodeKind.of(Codes.STOCK_STATUS, Bucket.class);
    }

    @Bean
    CodeKind bin() {
        return CodeKind.of(Codes.BIN, Bucket.class);
    }

    @Bean
    CodeKind unit() {
        return CodeKind.of(Codes.UNIT, Set.of("EA"));
    }

    @Bean
    CodeKind transactionType() {
        return CodeKind.of(Codes.TRANSACTION_TYPE, MovementReason.class);
    }
}
