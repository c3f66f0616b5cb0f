package io.entrepot.foundation.testing.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A small service in which each call takes another way through the code. */
final class Shop {

    private Shop() {}

    @HttpExchange("/stock/v1")
    interface StockApi {

        @GetExchange("/items/{item}?fresh=true")
        Answer<Item> item(String item);

        @PostExchange("/holds")
        void hold();

        @GetExchange("/rates")
        void rates();

        @GetExchange("/notes")
        void notes();

        @GetExchange("/nobody")
        void nobody();
    }

    record Answer<T>(
            List<T> value, @JsonProperty("@odata.nextLink") String more) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(String itemNumber, @JsonProperty("unit") String unitOfMeasure, List<Item> similarItems) {}

    interface Stock {

        Object of(String item);
    }

    record RemoteStock(StockApi api) implements Stock {

        @Override
        public Object of(String item) {
            return api.item(item);
        }
    }

    /** Passes its work to somebody else, who calls it by a type that is not ours. */
    record Holding(StockApi api) implements Runnable {

        @Override
        public void run() {
            api.hold();
        }
    }

    /** Calls what it was given, whatever that is. */
    record Rates(Supplier<String> read) {

        String current() {
            return read.get();
        }
    }

    @Configuration
    static class Wiring {

        @Bean
        Rates rates(StockApi api) {
            return new Rates(() -> {
                api.rates();
                return "";
            });
        }
    }

    @RestController
    @RequestMapping("/shop/v1/orders")
    static class OrderController {

        private final Stock stock;
        private final Rates rates;

        OrderController(Stock stock, Rates rates) {
            this.stock = stock;
            this.rates = rates;
        }

        @GetMapping("/{item}")
        Object order(String item) {
            return stock.of(item);
        }

        @PostMapping
        String rate() {
            return rates.current();
        }

        @GetMapping
        String nothing() {
            return "";
        }
    }

    static class Listener {

        private final StockApi api;

        Listener(StockApi api) {
            this.api = api;
        }

        @EventListener(String.class)
        Runnable listen() {
            return new Holding(api);
        }

        @Scheduled
        void look() {
            List.of("").forEach(item -> api.notes());
        }
    }
}
