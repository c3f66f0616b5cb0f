package io.entrepot.inventory;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service; all of them share one context. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "entrepot.inventory.catalogue.interval=3650d",
            "entrepot.inventory.catalogue.retry=100ms",
            "entrepot.inventory.catalogue.remember=0s",
            "entrepot.inventory.availability-news.together=1000",
            "entrepot.inventory.purchase-orders.interval=3650d",
            "entrepot.inventory.purchase-orders.retry=1h",
            "entrepot.inventory.drift.poll=1d",
            "entrepot.inventory.feed.watch=1d",
            "entrepot.inventory.promise.directory-age=0s",
            "entrepot.inventory.allocation.capacity-age=0s",
            "entrepot.inventory.stock.expiry-sweep=1d"
        })
@AutoConfigureMockMvc
@Import({StockFixtures.class, InventoryCalls.class, MovableClock.class})
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class, ErpStub.class, WarehouseStub.class})
public @interface InventoryTest {}
