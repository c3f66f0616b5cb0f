package io.entrepot.wmsopenboxes.stock;

import java.time.Clock;
import java.util.List;

/** Keeps the articles that the warehouse system knows, by reading those that changed. */
public class ReadingArticles {

    private static final String FEED = "products";

    private final WarehouseStock warehouse;
    private final Products products;
    private final Feeds feeds;
    private final OverlappingWalk<Product> walk;

    public ReadingArticles(WarehouseStock warehouse, Products products, Feeds feeds, Lag lag, Clock clock) {
        this.warehouse = warehouse;
        this.products = products;
        this.feeds = feeds;
        this.walk = new OverlappingWalk<>(feeds, lag.overlap(), clock, Product::id, Product::lastUpdated);
    }

    /** All articles, as of now. */
    List<Product> read() {
        var found = walk.walk(FEED, warehouse::products);
        products.put(found.rows());
        feeds.advance(FEED, found.watermark());
        return products.all();
    }
}
