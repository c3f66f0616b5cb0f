package io.entrepot.inventory.promise.web;

import io.entrepot.inventory.promise.SafetyStocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans what is always kept back. */
@RestController
@Tag(name = "Planning")
class SafetyStockController {

    private final SafetyStocks safetyStocks;

    SafetyStockController(SafetyStocks safetyStocks) {
        this.safetyStocks = safetyStocks;
    }

    @GetMapping("/inventory/v1/safety-stocks")
    @Operation(summary = "Every safety stock that is set")
    SafetyStocksResponse safetyStocks() {
        return SafetyStocksResponse.of(safetyStocks.all());
    }

    @PutMapping("/inventory/v1/safety-stocks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sets the safety stock of an item at a node, of an item, of a node or of everything",
            description = "The most specific one holds. A quantity of 0 removes it.")
    void set(@RequestBody @Valid SafetyStocksResponse.Entry entry) {
        safetyStocks.set(entry.toSafetyStock());
    }
}
