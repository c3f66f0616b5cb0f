package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import io.entrepot.sandbox.shiphero.Stock.Move;

/** Corrects what is on hand. */
final class Stocktaking {

    private static final String NO_REASON = "Change through the public API";

    private final StockRoom stockRoom;
    private final Floor floor;

    Stocktaking(StockRoom stockRoom, Floor floor) {
        this.stockRoom = stockRoom;
        this.floor = floor;
    }

    Stock replace(Input data) {
        var stock = stock(data);
        return change(stock, quantity(data) - stock.onHand(), data.text("reason", NO_REASON));
    }

    Stock add(Input data) {
        return change(stock(data), quantity(data), data.text("reason", NO_REASON));
    }

    Stock remove(Input data) {
        var stock = stock(data);
        if (quantity(data) > stock.onHand()) {
            throw ShipHeroError.invalid("Not enough inventory to remove");
        }
        return change(stock, -quantity(data), data.text("reason", NO_REASON));
    }

    Stock set(Place place, String sku, int onHand) {
        var stock = find(place, sku);
        return change(stock, onHand - stock.onHand(), "Set by a test");
    }

    private Stock change(Stock stock, int change, String reason) {
        stockRoom.move(stock.place(), stock.sku(), Move.onHand(change), reason);
        if (change > 0) {
            floor.stockCame(stock.sku());
        }
        return find(stock.place(), stock.sku());
    }

    private Stock stock(Input data) {
        var place = GlobalId.place(data.text("warehouse_id", ""));
        if (place == null) {
            throw ShipHeroError.notFound("Warehouse not found");
        }
        return find(place, data.text("sku", ""));
    }

    private Stock find(Place place, String sku) {
        var stock = stockRoom.find(place, sku);
        if (stock == null) {
            throw ShipHeroError.notFound("Product not found");
        }
        return stock;
    }

    private static int quantity(Input data) {
        if (data.number("quantity") < 0) {
            throw ShipHeroError.invalid("quantity must not be negative");
        }
        return data.number("quantity");
    }
}
