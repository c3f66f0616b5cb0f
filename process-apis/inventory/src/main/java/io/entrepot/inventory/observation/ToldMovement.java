package io.entrepot.inventory.observation;

import io.entrepot.canonical.inventory.StockMoved;

/** A movement as it was told; every one of them counts, so that each has a subject of its own. */
public record ToldMovement(StockMoved body) {

    String subject() {
        return body.node() + "/" + body.item() + " " + body.source() + " " + body.movement();
    }
}
