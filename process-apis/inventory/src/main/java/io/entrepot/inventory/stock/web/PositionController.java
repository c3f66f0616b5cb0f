package io.entrepot.inventory.stock.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.StockCards;
import io.entrepot.inventory.stock.StockCards.Bookmark;
import io.entrepot.inventory.stock.StockCards.EntryKind;
import io.entrepot.inventory.stock.StockCards.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what is known of stock, and what was told of it. */
@RestController
@Tag(name = "Positions")
class PositionController {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    private static final String PLACE = NAME + "~" + NAME;
    private static final String BOOKMARK = "[0-9TZ:.-]{20,40}~(SNAPSHOT|MOVEMENT|CORRECTION)~[0-9]{1,18}";
    private static final int LARGEST_PAGE = 500;

    private final StockCards cards;

    PositionController(StockCards cards) {
        this.cards = cards;
    }

    @GetMapping("/inventory/v1/positions")
    @Operation(summary = "What is known of stock, in the order of item and node, page by page")
    PositionPageResponse positions(
            @RequestParam(required = false) @Pattern(regexp = NAME) @Nullable String item,
            @RequestParam(required = false) @Pattern(regexp = NAME) @Nullable String node,
            @RequestParam(required = false) @Pattern(regexp = PLACE) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var wanted = new Wanted(
                item == null ? null : new ItemNumber(item),
                node == null ? null : new NodeId(node),
                cursor == null ? null : position(cursor));
        return PositionPageResponse.of(cards.positions(wanted, limit + 1), limit);
    }

    @GetMapping("/inventory/v1/positions/{item}/{node}/history")
    @Operation(summary = "Snapshots, movements and corrections of one position, the newest news first, page by page")
    PositionHistoryResponse positionHistory(
            @PathVariable @Pattern(regexp = NAME) String item,
            @PathVariable @Pattern(regexp = NAME) String node,
            @Parameter(description = "next of the page before")
                    @RequestParam(required = false)
                    @Pattern(regexp = BOOKMARK) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var position = new PositionKey(new ItemNumber(item), new NodeId(node));
        var found = cards.history(position, cursor == null ? null : bookmark(cursor), limit + 1);
        if (found.isEmpty() && cursor == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nothing was told of " + item + " at " + node + ".");
        }
        return PositionHistoryResponse.of(found, limit);
    }

    private static PositionKey position(String cursor) {
        var parts = cursor.split("~", 2);
        return new PositionKey(new ItemNumber(parts[0]), new NodeId(parts[1]));
    }

    private static Bookmark bookmark(String cursor) {
        var parts = cursor.split("~", 3);
        try {
            return new Bookmark(Instant.parse(parts[0]), EntryKind.valueOf(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeParseException broken) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The cursor is not one of ours.");
        }
    }
}
