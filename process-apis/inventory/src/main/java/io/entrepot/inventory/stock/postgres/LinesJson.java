package io.entrepot.inventory.stock.postgres;

import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.inventory.stock.Stock;
import io.entrepot.inventory.stock.StockLine;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines as the history keeps them. */
final class LinesJson {

    private static final JsonMapper JSON = CanonicalJson.mapper();
    private static final TypeReference<List<StockLine>> LINES = new TypeReference<>() {};

    private LinesJson() {}

    static String write(Stock stock) {
        return JSON.writeValueAsString(stock.lines());
    }

    static Stock read(String lines) {
        return Stock.of(JSON.readValue(lines, LINES));
    }
}
