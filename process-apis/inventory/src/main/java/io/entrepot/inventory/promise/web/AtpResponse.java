package io.entrepot.inventory.promise.web;

import io.entrepot.inventory.supply.Projection;
import io.entrepot.inventory.supply.Supply;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What may be promised by date, in the base unit of the item. */
@Schema(name = "AvailableToPromise")
record AtpResponse(
        @NotNull String item,
        @NotNull List<Day> days,

        @Schema(description = "supply that should have come: it does not count") @NotNull List<Overdue> overdue) {

    /** One day. */
    @Schema(name = "AvailableToPromiseDay")
    record Day(
            @NotNull LocalDate date,
            @NotNull BigDecimal arriving,

            @Schema(description = "what waiting orders were promised for that day") @NotNull BigDecimal promised,

            @Schema(description = "the stock at its end") @NotNull BigDecimal projected,

            @Schema(description = "what may be promised for it") @NotNull BigDecimal available) {}

    /** Supply that is late. */
    @Schema(name = "OverdueSupply")
    record Overdue(
            @NotNull String source,
            @NotNull String number,
            @NotNull String kind,
            @NotNull String node,
            @NotNull BigDecimal open,
            @NotNull LocalDate expectedOn) {}

    static AtpResponse of(String item, Projection projection) {
        return new AtpResponse(
                item,
                projection.days().stream().map(AtpResponse::day).toList(),
                projection.overdue().stream().map(AtpResponse::overdue).toList());
    }

    private static Day day(Projection.Day day) {
        return new Day(day.date(), day.arriving(), day.promised(), day.projected(), day.promisable());
    }

    private static Overdue overdue(Supply supply) {
        return new Overdue(
                supply.id().source(),
                supply.id().number(),
                supply.kind().name(),
                supply.node().value(),
                supply.open(),
                supply.expectedOn());
    }
}
