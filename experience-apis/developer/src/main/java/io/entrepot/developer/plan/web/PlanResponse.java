package io.entrepot.developer.plan.web;

import io.entrepot.developer.plan.Limits;
import io.entrepot.developer.plan.Plan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan with its limits. */
@Schema(name = "Plan")
record PlanResponse(
        @NotNull @Schema(example = "gold") String name,

        @NotNull @Schema(description = "Grows with every change of the numbers", example = "1")
        Long version,

        @NotNull @Schema(description = "Calls in a second; refills steadily", example = "200")
        Long burst,

        @Nullable @Schema(
                description = "Calls in an hour, which begins at the full hour UTC; absent: no such quota",
                example = "200000")
        Long hour,

        @Nullable @Schema(
                description = "Calls in a day, which begins at midnight UTC; absent: no such quota",
                example = "2000000")
        Long day,

        @NotNull @Schema(description = "Calls in work at once", example = "64")
        Integer concurrency,

        @NotNull @Schema(description = "APIs with other numbers and a count of their own")
        List<Api> apis) {

    /** What an API has instead of the plan's numbers. */
    @Schema(name = "PlanOfApi")
    record Api(
            @NotNull @Schema(description = "The first part of its path", example = "service-desk")
            String api,

            @NotNull @Schema(description = "Calls in a second; refills steadily", example = "100")
            Long burst,

            @Nullable @Schema(description = "Calls in an hour; absent: no such quota", example = "100000")
            Long hour,

            @Nullable @Schema(description = "Calls in a day; absent: no such quota", example = "500000")
            Long day,

            @NotNull @Schema(description = "Calls in work at once", example = "32")
            Integer concurrency) {

        static Api of(String api, Limits limits) {
            var windows = limits.windows();
            return new Api(api, windows.burst(), windows.hour(), windows.day(), limits.concurrency());
        }
    }

    static PlanResponse of(Plan plan) {
        return new PlanResponse(
                plan.name(),
                plan.version(),
                plan.windows().burst(),
                plan.windows().hour(),
                plan.windows().day(),
                plan.concurrency(),
                plan.apis().entrySet().stream()
                        .map(api -> Api.of(api.getKey(), api.getValue()))
                        .toList());
    }
}
