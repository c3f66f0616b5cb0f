package io.entrepot.wmsshiphero.cases.web;

import io.entrepot.wmsshiphero.cases.ExceptionCases;
import io.entrepot.wmsshiphero.cases.ExceptionCases.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what the warehouse system told and could not be applied. */
@RestController
@Tag(name = "Exceptions")
class ExceptionController {

    private final ExceptionCases cases;

    ExceptionController(ExceptionCases cases) {
        this.cases = cases;
    }

    @GetMapping("/warehouse/v1/exceptions")
    @Operation(summary = "List exception cases, oldest first")
    ExceptionsResponse exceptions(
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Positive @Max(200) int limit) {
        var found = cases.after(cursor, limit + 1);
        var page = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(page.getLast().id()) : null;
        return new ExceptionsResponse(
                page.stream().map(ExceptionController::response).toList(), next);
    }

    private static ExceptionResponse response(Recorded found) {
        return new ExceptionResponse(
                Long.toString(found.id()),
                found.reason(),
                found.subject(),
                found.payload(),
                found.receivedAt(),
                found.lastSeenAt(),
                found.times());
    }

    record ExceptionsResponse(
            @NotNull List<ExceptionResponse> exceptions,
            @Nullable String next) {}

    record ExceptionResponse(
            @NotNull String id,
            @NotNull String reason,
            @NotNull String subject,
            @Nullable String payload,
            @NotNull Instant receivedAt,
            @NotNull Instant lastSeenAt,
            int times) {}
}
